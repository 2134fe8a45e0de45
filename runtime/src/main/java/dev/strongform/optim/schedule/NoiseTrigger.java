package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Watch;
import java.util.Optional;

/**
 * Ends a phase whose gradients are noise: over {@value #WINDOW} iterations the variance of the
 * gradient, summed over its entries, exceeds so many times the square of its mean. Gradients of
 * batches are noise near a minimum, and so are those of steps that are too long.
 *
 * @param ratio variance over squared mean, above 0
 */
record NoiseTrigger(double ratio) implements Trigger {
  private static final int WINDOW = 20;

  @Override
  public Watch watch(Limits run) {
    return new NoiseWatch(ratio);
  }

  @Override
  public String text() {
    return "noise=" + TriggerReader.plain(ratio);
  }

  /** Sums gradients and their squares over one window after another. */
  private static final class NoiseWatch implements Watch {
    private final double ratio;
    private double[] sum = {};
    private double squares;
    private int seen;

    NoiseWatch(double ratio) {
      this.ratio = ratio;
    }

    @Override
    public Optional<String> ends(Progress progress, double[] gradient) {
      if (sum.length != gradient.length) {
        sum = new double[gradient.length];
      }
      for (int k = 0; k < sum.length; k++) {
        sum[k] += gradient[k];
        squares += gradient[k] * gradient[k];
      }
      return ++seen == WINDOW ? judge() : Optional.empty();
    }

    /** The unbiased variance over the squared mean less what the variance adds to it. */
    private Optional<String> judge() {
      double ofSum = 0;
      for (int k = 0; k < sum.length; k++) {
        ofSum += sum[k] * sum[k];
        sum[k] = 0;
      }
      double variance = (squares - ofSum / WINDOW) / (WINDOW - 1);
      double mean = ofSum / (WINDOW * WINDOW) - variance / WINDOW;
      squares = 0;
      seen = 0;
      return variance > ratio * Math.max(0, mean)
          ? Optional.of(
              "the variance of its gradients exceeds "
                  + TriggerReader.plain(ratio)
                  + " times their squared mean")
          : Optional.empty();
    }
  }
}
