package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Allocation;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once it has its memory, a run allocates next to nothing, on all of its threads. */
public abstract class IterationAllocationContract {
  private static final int PARAMETERS = 19;
  private static final int WARM = 60;
  private static final int LAST = 160;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /** Reads the counter after the first iterations and after the last. */
  private static final class Counter implements Consumer<Progress> {
    private long before;
    private long after;

    @Override
    public void accept(Progress progress) {
      if (progress.iteration() == WARM) {
        before = Allocation.bytes();
      } else if (progress.iteration() == LAST) {
        after = Allocation.bytes();
      }
    }

    double bytesPerIteration() {
      assertTrue(after > 0, "the run ended early");
      return (after - before) / (double) (LAST - WARM);
    }
  }

  /** The linear algebra of the second-order methods. */
  protected abstract LinearAlgebra algebra();

  /** Bytes that an iteration may allocate, the linear algebra's own included. */
  protected abstract double limit();

  private Method method(String name) {
    return Methods.named(
        name,
        new MethodSettings(
            0,
            0,
            LAST,
            9,
            () -> Direction.gaussNewton(NormalEquations.allocate(algebra(), PARAMETERS, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(algebra(), PARAMETERS))));
  }

  /**
   * Code of vectors that is not compiled yet allocates them: on a busy machine runs are repeated.
   */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-plain", "lm-qr", "adam", "lbfgs"})
  void anIterationAllocatesNextToNothing(String name) {
    long start = System.nanoTime();
    double bytes = bytesPerIteration(name);
    while (bytes >= limit() && System.nanoTime() - start < PATIENCE_NANOS) {
      bytes = bytesPerIteration(name);
    }
    assertTrue(bytes < limit(), bytes + " bytes an iteration of " + name);
  }

  private double bytesPerIteration(String name) {
    double[] start = new SplittableRandom(2).doubles(PARAMETERS, -1, 1).toArray();
    try (Workers workers = Workers.of(3);
        Method method = method(name)) {
      Objective loss = Objectives.of(Models.decay(6), 1000, workers);
      Counter counter = new Counter();
      Minimiser.minimise(loss, method, start, new Limits(LAST, 0), new Cancellation(), counter);
      return counter.bytesPerIteration();
    }
  }
}
