package dev.strongform.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.SourceText;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaplacianFusionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u_xx + u_yy - u",
        "-2 * x * (u_xx + u_yy) + u * u",
        "(1 + u * u) * u_yy + u_x + u_xx * (1 + u * u)",
      })
  void oneCoefficientIsOneChannel(String residual) {
    // u, u_x, u_y, lap_u: four, and not u, u_x, u_y, u_xx, u_yy.
    List<Operator> channels = channels(residual);
    assertEquals(4, channels.size(), channels::toString);
    assertTrue(channels.contains(Operator.laplacian(0, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u_xx + 2 * u_yy - u",
        "u_xx + u_yy + u_xx * u_yy",
        "u_xx + x * u_yy + u_x * y",
        "u_xx + u_yy + u_xy",
        "u_xx + u_yy + u_xxx",
        "Math.sin(u_xx + u_yy) + u",
      })
  void otherSumsStayAsTheyAre(String residual) {
    assertTrue(
        channels(residual).stream().allMatch(o -> o.kind() == Operator.Kind.PARTIAL),
        () -> channels(residual).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hard", "Mixed"})
  void conditionsThatTheAnsatzSatisfiesLeave(String name) {
    CapturedModel model = BuiltProblem.named(name).model();
    List<String> before = names(model.lowered());
    List<String> left = names(model.passed());
    String satisfied = name.equals("Hard") ? "ends" : "startU";
    assertTrue(before.contains(satisfied));
    assertEquals(before.stream().filter(term -> !term.equals(satisfied)).toList(), left);
    assertEquals(
        before,
        names(
            new Passes(List.of("drop-satisfied-conditions"))
                .run(model.lowered(), model.expressions())));
  }

  private static List<String> names(ProblemModel problem) {
    return problem.terms().stream().map(TermModel::name).toList();
  }

  private static List<Operator> channels(String residual) {
    return BuiltProblem.of(problem(residual))
        .model()
        .plan()
        .terms()
        .get(0)
        .jets()
        .networks()
        .get(0)
        .channels();
  }

  private static SourceText problem(String residual) {
    return new SourceText(
        "demo.Sums",
        """
        package demo;
        import dev.strongform.annotations.*;
        @Problem
        @Coordinate(name = "x", max = 1)
        @Coordinate(name = "y", max = 1)
        @Unknown(name = "u")
        @Mlp(hidden = 2)
        final class Sums {
          @Equation
          static double sum(double x, double y, double u, double u_x, double u_y, double u_xx,
              double u_yy, double u_xy, double u_xxx) {
            return %s;
          }
          @Boundary
          static double walls(double u) {
            return u;
          }
        }
        """
            .formatted(residual));
  }
}
