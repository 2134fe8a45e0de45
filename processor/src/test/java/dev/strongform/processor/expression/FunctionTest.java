package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every elementary function: its value is {@link Math}'s, its derivative is its slope. */
final class FunctionTest {
  /** Chosen inside the domain of every function, away from kinks and jumps. */
  private static final List<Double> AT = List.of(0.3, 0.8);

  private static final double H = 1e-5;

  @ParameterizedTest
  @EnumSource(Function.class)
  void valuesAreThoseOfMath(Function function) throws ReflectiveOperationException {
    List<Double> at = AT.subList(0, function.arity());
    Class<?>[] types = at.stream().map(a -> double.class).toArray(Class<?>[]::new);
    double expected =
        (double) Math.class.getMethod(function.javaName(), types).invoke(null, at.toArray());
    assertEquals(expected, function.evaluate(at), 2 * Math.ulp(expected));
    assertEquals(function, Function.named(function.javaName(), function.arity()).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void derivativesAreSlopes(Function function) {
    Expressions e = new Expressions();
    List<Expr> leaves = List.of(e.coordinate(0, "x"), e.coordinate(1, "t"));
    Expr call = e.apply(function, leaves.subList(0, function.arity()));
    for (int i = 0; i < function.arity(); i++) {
      Expr derivative = new Derivatives(e).by(call, leaves.get(i));
      double expected = (value(call, i, H) - value(call, i, -H)) / (2 * H);
      assertEquals(expected, value(derivative, i, 0), 1e-8, derivative.toString());
    }
  }

  private static double value(Expr expression, int moved, double by) {
    List<Double> at = new ArrayList<>(AT);
    at.set(moved, at.get(moved) + by);
    return Interpreter.evaluate(expression, leaf -> at.get(((Expr.Coordinate) leaf).axis()));
  }
}
