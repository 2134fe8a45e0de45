package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Broken}. */
public class BrokenProblem extends LinearProblem {
  /** The problem on the unit box. */
  public BrokenProblem() {
    super("Broken", 2, point -> Double.NaN, false);
  }
}
