package dev.strongform.processor.diagnostic;

/** What the compiler says about exact solutions, and about data that meet. */
public enum SolutionRule implements Rule {
  EXACT_FAILS_EQUATION(
      140,
      Kind.ERROR,
      "the @Exact solution does not satisfy the equation %s: its residual is %s at %s; mend the one or"
          + " the other"),
  EXACT_FAILS_INITIAL(
      141,
      Kind.ERROR,
      "the @Exact solution does not satisfy the initial condition %s: its residual is %s at %s; mend"
          + " the one or the other"),
  EXACT_FAILS_BOUNDARY(
      142,
      Kind.ERROR,
      "the @Exact solution does not satisfy the boundary condition %s: its residual is %s at %s; mend"
          + " the one or the other"),
  EXACT_NOT_FINITE(
      143, Kind.ERROR, "%s is not finite at any of the %s points tried; mend the @Exact solution"),
  EXACT_NOT_TRIED(
      144,
      Kind.NOTE,
      "the @Exact solution was not tried in %s, because it calls %s, which is opaque"),
  SEAM_JUMP(
      145,
      Kind.WARNING,
      "%s jumps by %s across the periodic seam of %s (%s), which no periodic solution can follow"),
  CORNER_JUMP(
      146, Kind.WARNING, "%s and %s contradict each other where they meet (%s): they differ by %s"),
  RESIDUAL_NOT_FINITE(
      147,
      Kind.ERROR,
      "%s is not finite at any of the %s points tried, such as %s; mend the formula");

  private final Sentence sentence;

  SolutionRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
