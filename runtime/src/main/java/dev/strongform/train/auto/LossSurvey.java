package dev.strongform.train.auto;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.MethodSettings;
import java.util.List;
import java.util.Set;

/**
 * Looks at a loss where a run starts, and chooses its method by {@link MethodTable}. What it looks
 * at is a fixed share of the rows, drawn by the seed: it costs a few gradients of all rows, and
 * comes out the same for any number of threads.
 */
public final class LossSurvey {
  /** Products with {@code J'J} of the sample; the modes that hold a loss are fewer. */
  private static final int PRODUCTS = 24;

  /** Of many rows the sample is a {@value}th, up to the largest. */
  private static final int SHARE = 64;

  private static final int LARGEST = 4_096;

  /** Of few it is a {@value}th, within bounds: all products with it cost five gradients at most. */
  private static final int SHARE_OF_FEW = 8;

  private static final int SMALLEST = 64;
  private static final int USUAL = 256;

  /** Keeps the sample apart from the batches of the run. */
  private static final long SAMPLED = 0x5A3B_1E50L;

  private final Start start;
  private final Objective sample;

  /**
   * Where and how a run starts.
   *
   * @param objective of the parameters that are solved for
   * @param theta their values
   * @param terms in the order of the objective's rows
   * @param axes coordinates of a point, which stand before its data
   * @param dataAlone whether all terms compare samples
   * @param lasts whether every iteration sees the same points
   * @param price gradients that an iteration of Levenberg-Marquardt costs
   * @param fits whether the Gauss-Newton matrix fits into memory
   * @param settings of the run
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Start(
      Objective objective,
      double[] theta,
      List<WeightedTerm> terms,
      int axes,
      boolean dataAlone,
      boolean lasts,
      double price,
      boolean fits,
      MethodSettings settings) {}

  private LossSurvey(Start start) {
    this.start = start;
    int size = size(start.objective().residualCount());
    this.sample = start.objective().batches(size, start.settings().seed() ^ SAMPLED).get();
  }

  private static int size(int rows) {
    int few = Math.min(USUAL, Math.max(SMALLEST, rows / SHARE_OF_FEW));
    return Math.max(few, Math.min(LARGEST, rows / SHARE));
  }

  /** Chooses. */
  public static MethodChoice choose(Start start) {
    Set<Capability> given = start.objective().capabilities();
    if (!given.contains(Capability.GAUSS_NEWTON)) {
      return MethodChoice.unmeasured(
          start.lasts() ? "lbfgs" : "adam",
          start.settings().batch(),
          "the loss and its gradient are all that this precision gives");
    }
    return new LossSurvey(start).choose();
  }

  private MethodChoice choose() {
    GradientModes modes = GradientModes.of(sample, start.theta(), PRODUCTS);
    if (!modes.found()) {
      return MethodChoice.unmeasured(
          "lm", start.settings().batch(), "nothing can be measured where the run starts");
    }
    return new MethodTable(survey(modes), start.settings()).choose(this::trial);
  }

  private Survey survey(GradientModes modes) {
    int rows = start.objective().residualCount();
    int parameters = start.theta().length;
    boolean repeats = Survey.repeats(start.dataAlone(), rows, parameters);
    return new Survey(
        start.dataAlone(),
        rows,
        parameters,
        repeats ? noise(rows) : 0,
        modes.lossLeft(Survey.BUDGET),
        repeats ? NoiseScale.of(sample, start.theta(), start.settings().seed()) : 0,
        start.price(),
        start.fits(),
        start.lasts());
  }

  private double noise(int rows) {
    double[] residual = new double[rows];
    start.objective().residual(start.theta(), residual);
    return DataNoise.share(start.terms(), start.axes(), residual);
  }

  private StochasticTrial trial(int batch) {
    return StochasticTrial.run(sample, start.theta(), start.settings(), batch);
  }
}
