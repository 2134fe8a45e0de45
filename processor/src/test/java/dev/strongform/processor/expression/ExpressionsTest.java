package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What expressions simplify to when they are made, and how they print. */
final class ExpressionsTest {
  private final Expressions e = new Expressions();
  private final Expr x = e.coordinate(0, "x");
  private final Expr u = e.jet("u");
  private final Expr v = e.jet("v");
  private final Expr ux = e.jet("u", Operator.partial(0));
  private final Expr uxx = e.jet("u", Operator.partial(0, 0));
  private final Expr ut = e.jet("u", Operator.partial(1));
  private final Expr nu = e.namedConstant("NU", 0.01 / Math.PI);

  @Test
  void burgersReadsAsItWasWritten() {
    Expr residual = e.difference(e.sum(ut, e.product(u, ux)), e.product(nu, uxx));
    prints("u_t + u u_x - nu u_xx", residual);
  }

  @Test
  void likeTermsAndFactorsAreCombined() {
    prints("5 u", e.sum(times(2, u), times(3, u)));
    prints("u^2", e.product(u, u));
    prints("0", e.difference(e.product(u, v), e.product(v, u)));
    prints("1", e.quotient(e.product(u, v), e.product(v, u)));
    prints("u/v", e.quotient(e.product(u, v), e.power(v, 2)));
    prints("u", e.power(e.apply(Function.SQRT, u), 2));
  }

  /** {@code pi^2 pi^2} is 1.4e-14 less than {@code pi pi pi pi}, which is nothing beside 97.4. */
  @Test
  void coefficientsThatCancelButForRoundingAreGone() {
    double square = Math.PI * Math.PI;
    double fourth = Math.PI * Math.PI * Math.PI * Math.PI;
    assertNotEquals(fourth, square * square);
    prints("v", e.sum(List.of(times(square * square, u), v, times(-fourth, u))));
    prints("1e-16 u", times(1e-16, u));
    assertNotEquals(e.constant(0), e.sum(u, times(1e-14 - 1, u)), "which is no rounding");
  }

  @Test
  void theSameSumInAnyOrderIsTheSameNode() {
    assertSame(e.sum(u, v), e.sum(v, u));
    assertSame(e.product(List.of(u, v, x)), e.product(x, e.product(v, u)));
    prints(
        "0", e.difference(e.apply(Function.SIN, e.sum(u, v)), e.apply(Function.SIN, e.sum(v, u))));
  }

  @Test
  void minusSignsMoveOutward() {
    prints("v - u", e.negate(e.difference(u, v)));
    prints("-sin(u)", e.apply(Function.SIN, e.negate(u)));
    prints("cos(u)", e.apply(Function.COS, e.negate(u)));
    prints("-2 u (u + v)", e.product(times(-2, u), e.sum(u, v)));
  }

  @Test
  void constantsAreFoldedAndNamedOnesKeepTheirNames() {
    prints("2 nu", times(2, nu));
    prints("nu^2 + 1", e.sum(e.product(nu, nu), e.constant(1)));
    prints("u", e.product(e.namedConstant("ONE", 1), u));
    prints("0", e.numeric(e.difference(nu, e.constant(0.01 / Math.PI))));
    prints("8", e.power(e.constant(2), 3));
  }

  @Test
  void multiplesOfPiAreRecognised() {
    prints(
        "-pi^2 sin(pi x)",
        e.product(e.constant(-Math.PI * Math.PI), e.apply(Function.SIN, times(Math.PI, x))));
    prints("pi x/2", times(Math.PI / 2, x));
    prints("2 pi", e.constant(2 * Math.PI));
    prints("x/3", times(1.0 / 3, x));
    prints("0.5 x", times(0.5, x));
    prints("0", e.apply(Function.SIN, e.constant(Math.PI)));
    prints("-1", e.apply(Function.COS, e.constant(3 * Math.PI)));
  }

  @Test
  void whatIsNotFiniteIsNotFolded() {
    prints("1/0", e.quotient(e.constant(1), e.constant(0)));
    prints("log(-1)", e.apply(Function.LOG, e.constant(-1)));
    Expr huge = e.constant(1e200);
    assertThrows(NonFiniteConstantException.class, () -> e.product(huge, huge));
    assertThrows(IllegalArgumentException.class, () -> e.constant(Double.NaN));
  }

  @Test
  void choicesOnConstantsAreDecided() {
    Condition yes = Condition.compare(Relation.LESS, e.constant(1), e.constant(2));
    assertSame(u, e.choice(yes, u, v));
    assertSame(v, e.choice(Condition.not(yes), u, v));
    Condition open = Condition.compare(Relation.LESS, x, e.constant(0));
    assertSame(u, e.choice(Condition.or(open, yes), u, v));
    prints("(x < 0 ? u : v)", e.choice(open, u, v));
  }

  @Test
  void mathCallsMeanExpressions() {
    prints("u^3", e.math("pow", List.of(u, e.constant(3))).orElseThrow());
    prints("u v + x", e.math("fma", List.of(u, v, x)).orElseThrow());
    prints("pi x/180", e.math("toRadians", List.of(x)).orElseThrow());
    assertEquals(java.util.Optional.empty(), e.math("random", List.of()));
  }

  private Expr times(double factor, Expr expression) {
    return e.product(e.constant(factor), expression);
  }

  private static void prints(String expected, Expr expression) {
    assertEquals(expected, new PlainPrinter(List.of("x", "t")).print(expression));
  }
}
