package dev.strongform.cli.doubles;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** What the processor would have put beside {@link Hungry}. */
public class HungryProblem extends LinearProblem {
  /** An iteration or two on its 50 points. */
  private static final int LAST = 275;

  /** The problem on the unit interval. */
  public HungryProblem() {
    super("Hungry", 1, scarce(), false);
  }

  private static ToDoubleFunction<double[]> scarce() {
    AtomicInteger asked = new AtomicInteger();
    return point -> {
      if (asked.incrementAndGet() > LAST) {
        throw new OutOfMemoryError("Java heap space");
      }
      return Math.exp(point[0]);
    };
  }
}
