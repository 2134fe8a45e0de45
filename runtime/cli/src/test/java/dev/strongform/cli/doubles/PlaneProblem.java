package dev.strongform.cli.doubles;

/** What the processor would have put beside {@link Plane}. */
public class PlaneProblem extends LinearProblem {
  /** The problem on the unit box. */
  public PlaneProblem() {
    super("Plane", 2, point -> 1 + 2 * point[0] - 3 * point[1], true);
  }
}
