package dev.strongform.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.testing.Declared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemReaderTest {
  private static final String HEADER =
      "@Coordinate(name = \"x\", min = -1, max = 1)\n@Unknown(name = \"u\")\n";

  @Test
  void readsTheHeader() {
    ProblemDecl problem =
        Declared.problem(
            """
            @Coordinate(name = "x", min = -Math.PI, max = P.END)
            @Coordinate(name = "y", min = 0, max = 1, dimension = 2)
            @Time(max = 2)
            @Unknown(name = "u")
            @Unknown(name = "v")
            @Mlp(of = "u", hidden = 5)
            @Mlp(of = {"v"}, hidden = {1, 2}, activation = Activation.SINE)
            @Periodic({"x"})
            @Training(method = "adam", seconds = 1.5, seed = 7, weights = {"a = 1", "b = 2"})
            @Reference("table.csv")
            """,
            "static final double END = 2 * Math.PI;");
    assertEquals(List.of("x", "y", "t"), names(problem));
    assertEquals(-Math.PI, problem.coordinates().get(0).min().value());
    assertEquals(2 * Math.PI, problem.coordinates().get(0).max().value());
    assertEquals(2, problem.coordinates().get(1).dimension().value());
    assertEquals(0.0, problem.time().orElseThrow().min().value());
    assertEquals(List.of("[u] [5] TANH", "[v] [1, 2] SINE"), networks(problem));
    assertEquals(List.of("x"), values(problem.periodic()));
    assertEquals("adam", problem.training().method().value());
    assertEquals(2000, problem.training().interior().value());
    assertEquals(1.5, problem.training().seconds().value());
    assertEquals(7L, problem.training().seed().value());
    assertEquals(List.of("a = 1", "b = 2"), values(problem.training().weights()));
    assertEquals("table.csv", problem.reference().orElseThrow().value());
  }

  private static List<String> names(ProblemDecl problem) {
    return problem.axes().stream().map(AxisDecl::name).map(Located::value).toList();
  }

  private static List<String> networks(ProblemDecl problem) {
    return problem.networks().stream().map(ProblemReaderTest::text).toList();
  }

  private static String text(NetworkDecl network) {
    return values(network.of())
        + " "
        + values(network.hidden())
        + " "
        + network.activation().value();
  }

  private static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }

  @Test
  void readsRolesAndFaces() {
    ProblemDecl problem =
        Declared.problem(
            HEADER,
            """
            @Equation static double e(double u) { return u; }
            @Boundary({"x = 0", "x = max"}) static double b(double u) { return u; }
            @Boundary("x") private static double c(double u) { return u; }
            static double helper(double[] v, int n) { return v[n]; }
            """);
    assertEquals(
        List.of("e"), problem.methods(Role.EQUATION).stream().map(MethodDecl::name).toList());
    assertEquals(
        List.of("x = 0", "x = max"),
        values(problem.methods(Role.BOUNDARY).get(0).role().orElseThrow().faces()));
    assertTrue(problem.methods(Role.BOUNDARY).get(1).isPrivate());
    MethodDecl helper = problem.method("helper(double[],int)").orElseThrow();
    assertEquals(JavaType.DOUBLE_ARRAY, helper.parameters().get(0).type().type());
    assertTrue(helper.role().isEmpty());
  }

  @Test
  void namesResolveByTheScopesOfJava() {
    ProblemDecl problem =
        Declared.file(
            """
            package demo;
            import static demo.other.Physics.G;
            import static java.lang.Math.*;
            import demo.other.Physics;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            final class P {
              static final double NU = 1, G2 = 2;
              static final class Law { static final double NU = 3; static double f(double a) { return NU * a; } }
              @Equation static double e(double x, double u) {
                double NU = 5;
                return NU + P.NU + Law.NU + G + Physics.G + demo.other.Physics.G + Beside.H + PI
                    + G2 + Integer.MAX_VALUE + Physics.LATE + sin(x) + Law.f(u) + Physics.f(x);
              }
            }
            """,
            JavaFileObjects.forSourceString(
                "demo.other.Physics",
                "package demo.other; public final class Physics { public static final double G ="
                    + " 9.81; public static final double LATE = Math.sin(1); public static double"
                    + " f(double x) { return x; } }"),
            JavaFileObjects.forSourceString(
                "demo.Beside", "package demo; final class Beside { static final int H = 4; }"));
    List<String> kinds =
        expressions(problem.method("e(double,double)").orElseThrow())
            .filter(each -> !(each instanceof Expression.Binary))
            .map(each -> each.getClass().getSimpleName() + " " + ExpressionText.of(each))
            .toList();
    assertEquals(
        List.of(
            "Literal 5",
            "Name NU",
            "Constant NU",
            "Constant Law.NU",
            "Literal G",
            "Literal Physics.G",
            "Literal demo.other.Physics.G",
            "Literal Beside.H",
            "Literal PI",
            "Constant G2",
            "Literal Integer.MAX_VALUE",
            "OpaqueField Physics.LATE",
            "MathCall Math.sin(x)",
            "Name x",
            "OwnCall Law.f(u)",
            "Name u",
            "ForeignCall Physics.f(x)",
            "Name x"),
        kinds);
    assertEquals(
        List.of("Binary Law.NU * a", "Constant Law.NU", "Name a"),
        expressions(problem.method("Law.f(double)").orElseThrow())
            .map(each -> each.getClass().getSimpleName() + " " + ExpressionText.of(each))
            .toList());
  }

  private static Stream<Expression> expressions(MethodDecl method) {
    return SyntaxWalk.expressions(method.body().orElseThrow()).stream();
  }

  @Test
  void typesAreJavas() {
    assertType(JavaType.INT, "1 / 2");
    assertType(JavaType.LONG, "1L + 2");
    assertType(JavaType.DOUBLE, "1 / 2.0");
    assertType(JavaType.INT, "Math.max(1, 2)");
    assertType(JavaType.LONG, "Math.max(1, 2L)");
    assertType(JavaType.DOUBLE, "Math.abs(x)");
    assertType(JavaType.LONG, "Math.round(x)");
    assertType(JavaType.BOOLEAN, "x < 1 && !(x == 0)");
    assertType(JavaType.INT, "f(1)");
    assertType(JavaType.DOUBLE, "f(1L)");
    assertType(JavaType.INT, "'a' + 1".replace("'a'", "(int) x"));
    assertType(JavaType.DOUBLE, "x > 0 ? 1 : 2.0");
    assertType(JavaType.DOUBLE_ARRAY, "new double[] {1, x}");
    assertType(JavaType.INT, "new double[] {1, x}.length");
    assertType(JavaType.DOUBLE, "new double[] {1, x}[0]");
  }

  private static void assertType(JavaType type, String expression) {
    ProblemDecl problem =
        Declared.problem(
            HEADER,
            "static int f(int n) { return n; } static double f(double n) { return n; }\n"
                + "static double g(double x) { var v = "
                + expression
                + "; return 0; }");
    Statement first =
        problem.method("g(double)").orElseThrow().body().orElseThrow().statements().get(0);
    assertEquals(
        type, assertInstanceOf(Statement.LocalVariable.class, first).type().type(), expression);
  }

  @Test
  void loopsThatCountAreRecognised() {
    assertLoop("0 LESS 3 by 1", "for (int i = 0; i < 3; i++) { }");
    assertLoop("3 GREATER_EQUAL 0 by -2", "for (int i = 3; 0 <= i; i -= 2) ;");
    assertLoop("9 GREATER 1 by -1", "for (int i = 9; i > 1; --i) { double y = i; }");
    assertLoop("0 NOT_EQUAL 4 by 2", "for (int i = 0; (i != 4); i = i + 2) { }");
  }

  private static void assertLoop(String expected, String loop) {
    ProblemDecl problem =
        Declared.problem(HEADER, "static double g(double x) { " + loop + " return 0; }");
    Statement first =
        problem.method("g(double)").orElseThrow().body().orElseThrow().statements().get(0);
    Statement.CountedLoop counted = assertInstanceOf(Statement.CountedLoop.class, first);
    assertEquals(
        expected,
        ExpressionText.of(counted.from())
            + " "
            + counted.comparison()
            + " "
            + ExpressionText.of(counted.bound())
            + " by "
            + ExpressionText.of(counted.step()));
  }

  @Test
  void compoundAssignmentsAreSpelledOut() {
    ProblemDecl problem =
        Declared.problem(
            HEADER,
            "static double g(double x) { int n = 1; n += 2.5; x *= 1 + n; x--; return x; }");
    List<String> values =
        problem.method("g(double)").orElseThrow().body().orElseThrow().statements().stream()
            .filter(Statement.Assign.class::isInstance)
            .map(each -> ExpressionText.of(((Statement.Assign) each).value()))
            .toList();
    assertEquals(List.of("(int) (n + 2.5)", "x * (1 + n)", "x - 1"), values);
  }
}
