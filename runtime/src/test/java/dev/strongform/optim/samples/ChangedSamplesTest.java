package dev.strongform.optim.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Renewal;
import dev.strongform.optim.Watch;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;
import dev.strongform.points.PointRule;
import dev.strongform.points.ResidualDensity;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loop itself tells curvatures and step controls of samples that change. */
class ChangedSamplesTest {
  private static final CompiledProblem DECAY = Models.decay(4);
  private static final Redraw RAD = new Redraw(new ResidualDensity(2, 0.5), false);
  private static final double RATE = 0.01;
  private static final boolean T = true;
  private static final boolean F = false;

  private final Workers workers = Workers.of(1);
  private final ResidualObjective full =
      Objectives.of(DECAY, 60, workers)
          .redrawnFrom(turn -> new Sampler(DECAY.domain(), PointRule.SOBOL, turn).interior(500));

  @AfterEach
  void close() {
    workers.close();
  }

  private static double[] start() {
    return new SplittableRandom(2).doubles(DECAY.parameterCount(), -1, 1).toArray();
  }

  /** Notes what it is told, and leaves the rest to another. */
  private static class Noting implements Curvature {
    private final Curvature inner;
    private final List<Boolean> changes = new ArrayList<>();

    Noting(Curvature inner) {
      this.inner = inner;
    }

    @Override
    public Capability needs() {
      return inner.needs();
    }

    @Override
    public boolean comparesGradients() {
      return inner.comparesGradients();
    }

    @Override
    public void observe(Linearisation at, boolean sampleChanged) {
      changes.add(sampleChanged);
      inner.observe(at, sampleChanged);
    }

    @Override
    public boolean step(Linearisation at, double[] gradient, double[] step) {
      return inner.step(at, gradient, step);
    }
  }

  /** Steps of a fixed length that note at which of them they were told of another sample. */
  private static final class NotingSteps implements StepControl {
    private final StepControl inner = StepControl.scheduled(LearningRate.fixed(RATE));
    private final List<Boolean> changes = new ArrayList<>();
    private boolean told;

    @Override
    public Capability needs() {
      return inner.needs();
    }

    @Override
    public boolean needsDescent() {
      return false;
    }

    @Override
    public void sampleChanged() {
      told = true;
    }

    @Override
    public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
      changes.add(told);
      told = false;
      return inner.step(at, gradient, curvature, iteration);
    }
  }

  private void run(
      Samples samples, Curvature curvature, StepControl control, int iterations, Renewal renewal) {
    Method method =
        new Method("noting", samples, Direction.gradient(), Momentum.none(), curvature, control);
    Minimiser.minimise(
        full,
        method,
        start(),
        new Limits(iterations, 0),
        new Cancellation(),
        progress -> {},
        Watch.never(),
        renewal);
  }

  private void assertTold(Samples samples, Renewal renewal, Boolean... expected) {
    Noting curvature = new Noting(Curvature.identity());
    NotingSteps control = new NotingSteps();
    run(samples, curvature, control, expected.length, renewal);
    assertEquals(List.of(expected), curvature.changes);
    assertEquals(List.of(expected), control.changes);
  }

  private Optional<Objective> reweighed(double factor) {
    return Optional.of(
        full.on(full.terms().stream().map(term -> term.timesWeight(factor)).toList()));
  }

  @Test
  void theSameSamplesAreToldAsSuch() {
    assertTold(Samples.all(), Renewal.never(), F, F, F, F);
  }

  @Test
  void pointsThatAreDrawnAnewAreTold() {
    Samples everySecond = Samples.adaptive(2, RAD, 1, Samples.all());
    assertTold(everySecond, Renewal.never(), F, F, T, F, T, F, T);
    Samples everyThird = Samples.adaptive(3, RAD, 1, Samples.all());
    assertTold(everyThird, Renewal.never(), F, F, F, T, F, F, T);
  }

  /** The first batch is no other than one before. */
  @Test
  void batchesAreToldAtEveryIterationButTheFirst() {
    assertTold(Samples.miniBatch(10, 1), Renewal.never(), F, T, T, T);
  }

  @Test
  void weightsThatChangeAreTold() {
    assertTold(
        Samples.all(),
        (iteration, theta) -> iteration % 3 == 0 ? reweighed(1 + iteration) : Optional.empty(),
        F,
        F,
        F,
        T,
        F,
        F,
        T);
  }

  @Test
  void weightsThatChangeBetweenDrawsAreToldToo() {
    assertTold(
        Samples.adaptive(2, RAD, 1, Samples.all()),
        (iteration, theta) -> iteration == 3 ? reweighed(2) : Optional.empty(),
        F,
        F,
        T,
        T,
        T,
        F,
        T);
  }

  /** A search's last trial is known, but on other samples than the next iteration's. */
  @Test
  void trialsOnOtherSamplesAreLookedAtAnew() {
    double[] gradient = new double[DECAY.parameterCount()];
    Noting curvature =
        new Noting(Curvature.identity()) {
          @Override
          public void observe(Linearisation at, boolean sampleChanged) {
            super.observe(at, sampleChanged);
            assertEquals(sampleChanged, at.objective() != full);
            at.objective().gradient(at.theta(), gradient);
            assertArrayEquals(gradient, at.gradient());
          }
        };
    Renewal once = (iteration, theta) -> iteration == 3 ? reweighed(2) : Optional.empty();
    run(Samples.all(), curvature, StepControl.wolfe(), 4, once);
    assertEquals(List.of(F, F, F, T), curvature.changes);
  }

  /** Goes so far, and rests. */
  private static final class Resting implements StepControl {
    private final StepControl inner = StepControl.scheduled(LearningRate.fixed(RATE));

    @Override
    public Capability needs() {
      return inner.needs();
    }

    @Override
    public boolean needsDescent() {
      return false;
    }

    @Override
    public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
      return iteration == 2
          ? Step.none(at, Double.NaN, Stop.STALLED)
          : inner.step(at, gradient, curvature, iteration);
    }
  }

  @Test
  void weightsThatChangeAtRestAreTold() {
    Noting curvature = new Noting(Curvature.identity());
    Renewal atRest =
        new Renewal() {
          @Override
          public Optional<Objective> renew(int i, double[] theta) {
            return Optional.empty();
          }

          @Override
          public Optional<Objective> atRest(double[] theta) {
            return reweighed(2);
          }
        };
    run(Samples.all(), curvature, new Resting(), 5, atRest);
    assertEquals(List.of(F, F, F, T, F), curvature.changes);
  }

  /** Compares the inverse Hessian before and after it is told of another sample. */
  private static final class Comparing extends Noting {
    private final List<double[]> promised = new ArrayList<>();

    Comparing() {
      super(QuasiNewton.bfgs());
    }

    @Override
    public void observe(Linearisation at, boolean sampleChanged) {
      if (sampleChanged) {
        double[][] before = matrix(at);
        assertNotEquals(0, before[0][1], "it has learned before");
        promised.add(next(at));
        super.observe(at, true);
        assertTrue(Arrays.deepEquals(before, matrix(at)), "the same bits");
      } else {
        promised.add(new double[0]);
        super.observe(at, false);
      }
    }

    /** {@code -H}, column by column. */
    private double[][] matrix(Linearisation at) {
      int size = at.theta().length;
      double[][] columns = new double[size][size];
      for (int k = 0; k < size; k++) {
        double[] unit = new double[size];
        unit[k] = 1;
        step(at, unit, columns[k]);
      }
      return columns;
    }

    /** {@code theta - a H g}, by the gradient on the present sample. */
    private double[] next(Linearisation at) {
      double[] gradient = new double[at.theta().length];
      at.objective().gradient(at.theta(), gradient);
      double[] step = new double[gradient.length];
      step(at, gradient, step);
      double[] next = new double[gradient.length];
      Arrays.setAll(next, k -> at.theta()[k] + RATE * step[k]);
      return next;
    }
  }

  /**
   * BFGS with steps of a fixed length {@code a}: where points are drawn anew or weights change,
   * {@code H} keeps its bits, and the step is {@code -a H g} of the new gradient, bit for bit.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theInverseHessianOutlivesAnotherSample(boolean drawn) {
    Samples samples = drawn ? Samples.adaptive(4, RAD, 1, Samples.all()) : Samples.all();
    Renewal renewal =
        (iteration, theta) ->
            !drawn && iteration > 0 && iteration % 4 == 0
                ? reweighed(1.0 / (1 + iteration))
                : Optional.empty();
    Comparing curvature = new Comparing();
    List<double[]> reached = new ArrayList<>();
    Minimiser.minimise(
        full,
        new Method(
            "bfgs",
            samples,
            Direction.gradient(),
            Momentum.none(),
            curvature,
            StepControl.scheduled(LearningRate.fixed(RATE))),
        start(),
        new Limits(10, 0),
        new Cancellation(),
        progress -> reached.add(progress.theta().clone()),
        Watch.never(),
        renewal);
    for (int i : new int[] {4, 8}) {
      assertArrayEquals(curvature.promised.get(i), reached.get(i));
    }
  }
}
