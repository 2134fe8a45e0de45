package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Guess}. */
public class GuessProblem extends LinearProblem {
  /** The problem on the unit box. */
  public GuessProblem() {
    super("Guess", 1, point -> Math.exp(point[0]), false);
  }
}
