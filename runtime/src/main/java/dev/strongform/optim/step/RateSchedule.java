package dev.strongform.optim.step;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a learning rate changes over the planned iterations. */
public enum RateSchedule {
  /** Not at all. */
  CONSTANT,
  /** To a hundredth along half a cosine: {@link LearningRate#cosine}. */
  COSINE,
  /** To a hundredth by the same factor at every iteration: {@link LearningRate#exponential}. */
  EXPONENTIAL;

  private static final double LAST = 0.01;

  /**
   * The rates of a run.
   *
   * @param rate the first, above 0
   * @param iterations planned, at least 1
   */
  public LearningRate over(double rate, int iterations) {
    if (this == COSINE) {
      return LearningRate.cosine(rate, LAST, iterations);
    }
    return this == CONSTANT
        ? LearningRate.fixed(rate)
        : LearningRate.exponential(rate, StrictMath.pow(LAST, 1.0 / iterations), 1);
  }

  /**
   * The schedule of a name in lower case, such as {@code cosine}.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static RateSchedule named(String name) {
    for (RateSchedule schedule : values()) {
      if (schedule.text().equals(name)) {
        return schedule;
      }
    }
    throw new IllegalArgumentException(
        "there is no schedule \""
            + name
            + "\"; there are "
            + Arrays.stream(values()).map(RateSchedule::text).collect(Collectors.joining(", ")));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
