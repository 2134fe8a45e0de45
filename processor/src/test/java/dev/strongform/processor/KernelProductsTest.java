package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.RandomPoints;
import dev.strongform.processor.harness.TermRun;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The products of generated Jacobians: Taylor slopes, the adjoint identity, rows in their place.
 */
class KernelProductsTest {
  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#toys")
  void remaindersAreOfSecondOrderAndProductsAdjoint(String name) {
    CompiledProblem problem = BuiltProblem.named(name).problem();
    double[] theta = new RandomPoints(5).vector(problem.parameterCount(), 0.7);
    DerivativeReport report = DerivativeCheck.run(problem, theta, 3);
    assertTrue(report.passed(), report::text);
    assertFalse(Double.isNaN(report.gradientSlope()), "the check saw no remainder");
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#toys")
  void rowsGoWhereTheyBelong(String name) {
    CompiledProblem problem = BuiltProblem.named(name).problem();
    int parameters = problem.parameterCount();
    for (TermRun run : TermRun.of(problem)) {
      int n = run.tile().size();
      int ld = n + 3;
      double[] jacobian = new double[parameters * ld];
      Arrays.fill(jacobian, Double.NaN);
      run.kernel().linearise(run.theta(), run.tile());
      run.kernel().rows(run.theta(), run.tile(), jacobian, ld, 2);
      double[] gradient = new double[parameters];
      Arrays.fill(gradient, 7);
      double[] w = new RandomPoints(9).vector(n, 1);
      run.kernel().pullback(run.theta(), run.tile(), w, gradient);
      for (int k = 0; k < parameters; k++) {
        double[] row = Arrays.copyOfRange(jacobian, k * ld, (k + 1) * ld);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, Arrays.copyOf(row, 2));
        assertTrue(Double.isNaN(row[ld - 1]), "wrote behind the tile's rows");
        double sum = 0;
        double size = 1;
        for (int i = 0; i < n; i++) {
          sum += row[2 + i] * w[i];
          size += Math.abs(row[2 + i] * w[i]);
        }
        assertEquals(7 + sum, gradient[k], 1e-12 * size, run.name() + " parameter " + k);
      }
    }
  }
}
