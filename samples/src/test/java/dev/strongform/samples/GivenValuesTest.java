package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Tile;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.Sampler;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the points determine is kept with them, and not mistaken for that of other points. */
class GivenValuesTest {
  private static final int POINTS = 300;

  @ParameterizedTest
  @ValueSource(strings = {"burgers", "allen-cahn", "helmholtz"})
  void batchesInBetweenChangeNoBit(String name) {
    CompiledProblem problem = SamplesTest.problem(name);
    double[] theta = Initialisation.glorot(problem.parameters(), 4);
    double[] first = new double[theta.length];
    double[] again = new double[theta.length];
    try (Workers workers = Workers.of(2)) {
      ResidualObjective full = loss(problem, workers);
      full.gradient(theta, first);
      Supplier<Objective> batches = full.batches(POINTS / 3, 5);
      for (int draw = 0; draw < 3; draw++) {
        ResidualObjective batch = (ResidualObjective) batches.get();
        double kept = batch.value(theta);
        assertEquals(new ResidualObjective(problem, batch.terms(), workers).value(theta), kept);
        full.gradient(theta, again);
        assertArrayEquals(first, again);
      }
    }
  }

  private static ResidualObjective loss(CompiledProblem problem, Workers workers) {
    PointSet points = new Sampler(problem.domain(), PointRule.SOBOL, 2).interior(POINTS);
    WeightedTerm equation = new WeightedTerm(problem.terms().get(0), points, 1);
    assertTrue(equation.kernel().newTile(Tile.LANES).given.length > 0);
    return new ResidualObjective(problem, List.of(equation), workers);
  }
}
