package dev.strongform.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.LeafValues;
import dev.strongform.processor.harness.SourceText;
import dev.strongform.processor.harness.TermRun;
import dev.strongform.verify.MethodSizes;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HotSpot compiles no method above 8,000 bytes of byte code: generated ones stay well below. */
class MethodSizeTest {
  private static final int MOST_BYTES = 7_500;
  private static final long DEEP_STACK = 16L << 20;

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void everyGeneratedMethodIsSmallEnoughToBeCompiled(String name) {
    assertSmall(BuiltProblem.named(name));
  }

  @Test
  void partsAreNoSmallerThanTheyMustBe() {
    Map<String, Integer> sizes = sizes(BuiltProblem.named("Recurrence"));
    sizes.keySet().removeIf(method -> !method.contains("residualOverLanesPart"));
    sizes.remove("residualOverLanesPart" + sizes.size());
    assertTrue(sizes.size() > 1, sizes::toString);
    assertTrue(Collections.min(sizes.values()) > 1_000, sizes::toString);
  }

  @Test
  void aSumOfManyTermsIsSplit() {
    assertRight(
        parts(250, k -> "(" + k + ".25 * u + x) * (u_x - " + k + ") * Math.cos(" + k + " * x)"),
        " + ");
  }

  @Test
  void aProductOfManyFactorsIsSplit() {
    assertRight(parts(80, k -> "(1 + u * x / " + (k + 400) + ".5 + u_x / 1000)"), " * ");
  }

  /** javac reads such a source by recursion, which needs more stack than a thread usually has. */
  @Test
  void manyFunctionsOfEachOtherAreSplit() throws InterruptedException, ExecutionException {
    String nested =
        IntStream.range(0, 400)
                .mapToObj(k -> "Math.sin(u + 0." + (k + 1) + " * x * ")
                .collect(Collectors.joining())
            + "u_x"
            + ")".repeat(400);
    FutureTask<BuiltProblem> build = new FutureTask<>(() -> BuiltProblem.of(problem(nested)));
    new Thread(null, build, "deep", DEEP_STACK).start();
    assertRight(build.get());
  }

  private static String[] parts(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).toArray(String[]::new);
  }

  private static void assertRight(String[] parts, String operator) {
    assertRight(BuiltProblem.of(problem(String.join(operator, parts))));
  }

  private static void assertRight(BuiltProblem built) {
    assertSmall(built);
    Map<String, Integer> sizes = sizes(built);
    assertTrue(sizes.containsKey("lineariseOverLanesPart2"), sizes::toString);
    for (TermRun run : TermRun.of(built.problem())) {
      var model = built.model();
      var expression = model.term(run.name()).residual();
      LeafValues values = new LeafValues(built, model.lowered().outputs(), run.theta(), run.tile());
      run.kernel().linearise(run.theta(), run.tile());
      for (int lane = 0; lane < run.tile().size(); lane++) {
        double scale = Interpreter.magnitude(expression, values.at(lane));
        double expected = Interpreter.evaluate(expression, values.at(lane));
        assertEquals(expected, run.tile().residual[lane], 1e-12 * scale);
      }
    }
  }

  private static SourceText problem(String residual) {
    return new SourceText(
        "demo.Long",
        """
        package demo;
        import dev.strongform.annotations.*;
        @Problem
        @Coordinate(name = "x", max = 1)
        @Unknown(name = "u")
        @Mlp(hidden = 2)
        final class Long {
          @Equation
          static double term(double x, double u, double u_x) {
            return %s;
          }
          @Boundary("x = 0")
          static double start(double u) {
            return u;
          }
        }
        """
            .formatted(residual));
  }

  private static void assertSmall(BuiltProblem built) {
    sizes(built)
        .forEach(
            (method, size) ->
                assertTrue(size < MOST_BYTES, method + " has " + size + " bytes of byte code"));
  }

  /** The largest size of the generated methods of each name. */
  private static Map<String, Integer> sizes(BuiltProblem built) {
    Map<String, Integer> sizes = new TreeMap<>();
    built
        .classFiles()
        .forEach(
            (file, bytes) -> {
              if (file.contains("Problem") || file.contains("Solution")) {
                MethodSizes.of(bytes)
                    .forEach(
                        (method, size) ->
                            sizes.merge(method.replaceAll("\\(.*", ""), size, Math::max));
              }
            });
    return sizes;
  }
}
