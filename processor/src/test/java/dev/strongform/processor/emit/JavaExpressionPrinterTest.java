package dev.strongform.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.MethodSpec;
import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Function;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.expression.PlainPrinter;
import dev.strongform.processor.expression.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What expressions look like as Java. */
final class JavaExpressionPrinterTest {
  private final Expressions e = new Expressions();
  private final Expr x = e.coordinate(0, "x");
  private final Expr u = e.jet("u");
  private final Expr ux = e.jet("u", Operator.partial(0));
  private final Expr uxx = e.jet("u", Operator.partial(0, 0));

  @Test
  void sumsAndProducts() {
    prints("u * u_x - 0.01 * u_xx", e.difference(e.product(u, ux), times(0.01, uxx)));
    prints("-2.0 * u + 1.0", e.sum(times(-2, u), e.constant(1)));
    prints("u * (u_x - 1.0)", e.product(u, e.difference(ux, e.constant(1))));
    prints("-u", e.negate(u));
    prints("-3.0", e.constant(-3));
  }

  @Test
  void quotientsAndPowers() {
    prints("u / x", e.quotient(u, x));
    prints("1.0 / (x * x)", e.power(x, -2));
    prints("u * u_x / (x * (u + 1.0))", e.quotient(e.product(u, ux), e.product(x, plusOne(u))));
    prints("u * u * u", e.power(u, 3));
    prints("Math.pow(u, 5.0)", e.power(u, 5));
    prints("Math.pow(u + 1.0, 2.0)", e.power(plusOne(u), 2));
    prints("x / Math.pow(u, 1.5)", e.quotient(x, e.power(u, e.constant(1.5))));
  }

  @Test
  void functionsAndChoices() {
    prints("Math.sin(2.0 * x)", e.apply(Function.SIN, times(2, x)));
    prints("Math.max(u, -x)", e.apply(Function.MAX, u, e.negate(x)));
    Expr choice = e.choice(Condition.compare(Relation.LESS, x, e.constant(-0.5)), u, ux);
    prints("2.0 * (x < -0.5 ? u : u_x)", times(2, choice));
    prints("Tables.density(x)", e.opaque("Tables", "density", List.of(x)));
  }

  @Test
  void multiplesOfPiAreNamed() {
    prints("Math.sin(Math.PI * x)", e.apply(Function.SIN, times(Math.PI, x)));
    prints("-Math.PI * Math.PI * u", times(-Math.PI * Math.PI, u));
    prints("2.0 * Math.PI * x / u", e.quotient(times(2 * Math.PI, x), u));
    prints("Math.PI / 2.0 * x", times(Math.PI / 2, x));
    prints("u - Math.PI / 2.0", e.difference(u, e.constant(Math.PI / 2)));
    prints("0.3333333333333333 * u", times(1.0 / 3, u));
  }

  @Test
  void longSumsBreakBeforeASign() {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      terms.add(e.coordinate(i, "coordinate" + i));
    }
    String method =
        MethodSpec.methodBuilder("f")
            .addStatement("return $L", printer().print(e.sum(terms)))
            .build()
            .toString();
    assertTrue(method.lines().allMatch(line -> line.length() <= 100), method);
    assertTrue(method.contains("\n      + coordinate"), method);
  }

  @Test
  void whatIsNamedIsPrintedByItsName() {
    Expr sum = plusOne(u);
    JavaExpressionPrinter printer =
        new JavaExpressionPrinter(node -> node.equals(sum) ? "s" : node.equals(x) ? "x" : null);
    assertEquals("return s * s * x;", statement(printer, e.product(e.power(sum, 2), x)));
    assertThrows(IllegalArgumentException.class, () -> printer.print(ux));
  }

  @Test
  void whatNestsTooDeepIsRefused() {
    Expr deep = x;
    for (int i = 0; i < 60; i++) {
      deep = e.apply(Function.SIN, deep);
    }
    Expr tooDeep = deep;
    assertThrows(IllegalArgumentException.class, () -> printer().print(tooDeep));
  }

  private Expr times(double factor, Expr expression) {
    return e.product(e.constant(factor), expression);
  }

  private Expr plusOne(Expr expression) {
    return e.sum(expression, e.constant(1));
  }

  private static JavaExpressionPrinter printer() {
    return new JavaExpressionPrinter(JavaExpressionPrinterTest::name);
  }

  private static @Nullable String name(Expr node) {
    boolean named = node instanceof Expr.Coordinate || node instanceof Expr.Jet;
    return named ? new PlainPrinter(List.of("x")).print(node) : null;
  }

  /** A block's own text ends at its first possible line break, so a method is printed around it. */
  private static String statement(JavaExpressionPrinter printer, Expr expression) {
    MethodSpec.Builder method = MethodSpec.methodBuilder("f");
    String text = method.addStatement("return $L", printer.print(expression)).build().toString();
    return text.lines().skip(1).findFirst().orElseThrow().strip().replace("java.lang.", "");
  }

  private static void prints(String expected, Expr expression) {
    assertEquals("return " + expected + ";", statement(printer(), expression));
  }
}
