package dev.strongform.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.ProblemProcessor;
import dev.strongform.processor.testing.Javac;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where a class is wrong, code that uses what would be generated adds no error of its own. */
class SkeletonTest {
  private static final String WRONG =
      """
      package demo;
      import dev.strongform.annotations.*;
      @Problem
      @Coordinate(name = "x", min = -1, max = 1)
      @Time(max = 1)
      @Unknown(name = "u")
      final class Burgers {
        @Equation
        static double momentum(double u, double u_t, double u_x, double u_y) {
          return u_t + u * u_x - u_y;
        }
        @Initial
        static double start(double u) {
          return u;
        }
        @Quantity
        static double flux(double u) {
          return u * u / 2;
        }
      }
      """;

  private static final String USER =
      """
      package demo;
      import dev.strongform.kernel.CompiledProblem;
      import dev.strongform.kernel.Solution;
      final class User {
        static double slope(double[] theta) {
          CompiledProblem problem = new BurgersProblem();
          BurgersSolution solution = new BurgersProblem().solution(theta);
          double[] along = solution.u(new double[] {0}, new double[] {0});
          Solution plain = problem.solution(theta);
          return solution.u_x(0.5, 0.25) + solution.flux(0.5, 0.25) + along[0]
              + plain.evaluate("u", new double[][] {{0}, {0}})[0];
        }
      }
      """;

  @Test
  void onlyTheRealErrorIsShown() {
    Compilation compilation =
        Javac.compiler()
            .withProcessors(new ProblemProcessor())
            .compile(
                JavaFileObjects.forSourceString("demo.Burgers", WRONG),
                JavaFileObjects.forSourceString("demo.User", USER));
    List<String> errors =
        compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).startsWith("[SF045] "), errors::toString);
  }
}
