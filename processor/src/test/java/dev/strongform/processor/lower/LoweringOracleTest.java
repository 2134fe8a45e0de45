package dev.strongform.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.LeafValues;
import dev.strongform.processor.harness.WrittenMethod;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.TermModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a body was lowered to, against the body itself: javac's class is the oracle. */
class LoweringOracleTest {
  private static final int POINTS = 40;

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void bodiesMeanWhatJavaMakesOfThem(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    assertEquals(List.of(), built.said(Diagnostic.Kind.ERROR));
    CapturedModel model = built.model();
    for (TermModel term : model.lowered().terms()) {
      WrittenMethod method = new WrittenMethod(built, model, term.name());
      for (int point = 0; point < POINTS; point++) {
        ToDoubleFunction<Expr> values = values(built, model, term, point);
        double expected = method.call(values).orElseGet(() -> value(term.written(), values));
        double scale = Math.max(1, Interpreter.magnitude(term.written(), values));
        assertEquals(expected, value(term.written(), values), 1e-12 * scale, term.name());
      }
    }
  }

  private static double value(Expr expression, ToDoubleFunction<Expr> values) {
    return Interpreter.evaluate(expression, values);
  }

  /** Random values of all leaves at a point of the term. */
  private static ToDoubleFunction<Expr> values(
      BuiltProblem built, CapturedModel model, TermModel term, int seed) {
    Random random = new Random(seed);
    Map<Expr, Double> known = new HashMap<>();
    model
        .lowered()
        .axes()
        .forEach(
            axis ->
                known.put(
                    new Expr.Coordinate(axis.index(), axis.name()),
                    axis.min() + random.nextDouble() * (axis.max() - axis.min())));
    if (!term.faces().isEmpty()) {
      FaceModel face = term.faces().get(seed % term.faces().size());
      model.lowered().axes().forEach(axis -> known.put(new Expr.Normal(axis.index()), 0.0));
      known.put(new Expr.Normal(face.axis()), (double) face.sign());
    }
    return new ToDoubleFunction<>() {
      @Override
      public double applyAsDouble(Expr leaf) {
        if (leaf instanceof Expr.OpaqueCall call) {
          return LeafValues.call(built, call, this);
        }
        return known.computeIfAbsent(leaf, each -> 2 * random.nextDouble() - 1);
      }
    };
  }
}
