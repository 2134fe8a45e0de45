package dev.strongform.optim.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import org.junit.jupiter.api.Test;

/** How batches grow on a linear model whose residual does not vanish. */
class GrowingBatchTest {
  private static final int POINTS = 200;

  private static final MethodSettings SETTINGS =
      new MethodSettings(0, 0, 100, 3, Direction::gradient, Direction::gradient);

  @Test
  void theBatchReachesTheFullSetAsTheGradientVanishes() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), POINTS, workers);
      double[] bottom =
          Minimiser.minimise(
                  loss,
                  Methods.named("lbfgs", SETTINGS),
                  new double[5],
                  new Limits(100, 0),
                  new Cancellation(),
                  p -> {})
              .theta();
      GrowingBatch.Growth far =
          growth(loss, TestVectors.plus(bottom, 1, new double[] {9, 9, 9, 9, 9}));
      assertTrue(far.size() < POINTS / 10, "far away few points tell the way down");
      GrowingBatch.Growth near = growth(loss, bottom);
      assertEquals(POINTS, near.size());
      assertTrue(near.apply(bottom) == loss, "everything in its canonical order");
    }
  }

  private static GrowingBatch.Growth growth(Objective loss, double[] theta) {
    GrowingBatch.Growth growth = (GrowingBatch.Growth) new GrowingBatch(4, 1, 1).of(loss);
    double[] gradient = new double[theta.length];
    for (int i = 0; i < 30; i++) {
      growth.apply(theta).gradient(theta, gradient);
    }
    return growth;
  }
}
