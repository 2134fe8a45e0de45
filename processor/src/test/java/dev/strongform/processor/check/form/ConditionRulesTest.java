package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** A mistake in a condition, its faces or a solution, one message at its place. */
class ConditionRulesTest {
  @Test
  void anExactSolutionIsOfCoordinates() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Exact static double u(double ^u_x) { return u_x; }
            """)
        .rejectedBy(MethodRule.NAME_NOT_HERE);
  }

  @Test
  void aSolutionMayListAllCoordinates() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Time(max = 1)\n@Unknown(name = \"u\")",
            """
            @Equation static double e(double u, double u_x) { return u_x - u; }
            @Exact static double u(double x, double t) { return Math.exp(x); }
            """)
        .accepted();
  }

  @Test
  void aSolutionMayBearConditions() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            @Training(weights = {"uInitial = 3", "boundary = 100"})
            """,
            """
            @Equation static double e(double u_t, double u_x) { return u_t + u_x; }
            @Exact @Initial @Boundary("x = min")
            static double u(double x, double t) { return Math.sin(x - t); }
            """)
        .accepted();
  }

  @Test
  void aMistakeOfASolutionWithConditionsIsSaidOnce() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Unknown(name = \"u\")",
            """
            @Equation static double e(double u, double u_x) { return u_x - u; }
            @Exact @Boundary static double u(double ^u_x) { return u_x; }
            """)
        .rejectedBy(MethodRule.NAME_NOT_HERE);
  }

  @Test
  void facesOfASolutionsConditionExist() {
    Compiled.problem(
            "@Coordinate(name = \"x\", min = 0, max = 1)\n@Unknown(name = \"u\")",
            """
            @Equation static double e(double u, double u_x) { return u_x - u; }
            @Exact @Boundary(^"y = 0") static double u(double x) { return Math.exp(x); }
            """)
        .rejectedBy(MethodRule.NO_SUCH_FACE);
  }

  @Test
  void anInitialConditionNeedsATime() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Initial static double ^start(double u) { return u; }
            """)
        .rejectedBy(MethodRule.INITIAL_WITHOUT_TIME);
  }

  @Test
  void aBoundaryConditionNeedsSpace() {
    Compiled.problem(
            """
            @Time(max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double e(double u, double u_t) { return u_t - u; }
            @Boundary static double ^ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.BOUNDARY_WITHOUT_COORDINATE);
  }

  @Test
  void aFaceExists() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary({"x = 0", ^"x = 2"}) static double ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.NO_SUCH_FACE);
  }

  @Test
  void theTimeHasNoFace() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary(^"t = 0") static double ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.NO_SUCH_FACE);
  }

  @Test
  void aPeriodicCoordinateHasNoFace() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Coordinate(name = "y", min = 0, max = 1)
            @Periodic("y")
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary(^"y = min") static double ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.PERIODIC_FACE);
  }

  @Test
  void aFaceIsNamedOnce() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary({"x", ^"x = 1"}) static double ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.FACE_TWICE);
  }

  @Test
  void aFaceIsLeft() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Periodic("x")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Boundary static double ^ends(double u) { return u; }
            """)
        .rejectedBy(MethodRule.NO_FACE_LEFT);
  }

  @Test
  void anExactSolutionBearsItsName() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Exact static double ^w(double x) { return x; }
            """)
        .rejectedBy(MethodRule.SOLUTION_NAME);
  }

  @Test
  void anExactSolutionIsGivenOnce() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Exact static double u(double x) { return x; }
            @Exact static double ^u(double x, double t) { return x + t; }
            """)
        .rejectedBy(MethodRule.SOLUTION_TWICE);
  }

  @Test
  void exactSolutionsAreComplete() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = "v")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Equation static double other(double u, double v) { return u - v; }
            @Exact static double ^u(double x) { return x; }
            """)
        .rejectedBy(MethodRule.EXACT_INCOMPLETE);
  }

  @Test
  void aQuantityDoesNotNeedItself() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """,
            """
            @Quantity static double ^q(double q_x, double u) { return q_x * u; }
            @Equation static double e(double q) { return q; }
            """)
        .rejectedBy(MethodRule.QUANTITY_CYCLE);
  }
}
