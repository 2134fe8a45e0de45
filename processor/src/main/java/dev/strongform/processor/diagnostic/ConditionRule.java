package dev.strongform.processor.diagnostic;

/**
 * What the compiler says about conditions and equations: those that are missing, too many or empty.
 */
public enum ConditionRule implements Rule {
  INITIAL_CONDITION_MISSING(
      100,
      Kind.ERROR,
      "the equations are of order %s in time for %s, which needs %s initial condition(s), but there"
          + " are %s; add an @Initial on %s"),
  INITIAL_CONDITION_EXTRA(
      101,
      Kind.ERROR,
      "the equations are of order %s in time for %s, so the @Initial condition %s on %s is one too"
          + " many; remove it"),
  FACE_UNCOVERED(
      102,
      Kind.ERROR,
      "the face %s has %s of the %s condition(s) on %s that its derivative of order %s across the face"
          + " needs; add a @Boundary(\"%s\")"),
  FACE_PAIR_UNCOVERED(
      103,
      Kind.WARNING,
      "the equations hold the first derivative %s, but neither face of %s has a condition on %s; add"
          + " one where the flow enters"),
  CONDITION_HOLDS_ALWAYS(
      105, Kind.NOTE, "%s holds whatever the solution is, so it leaves the loss"),
  ZERO_SOLVES_ALL(
      106,
      Kind.WARNING,
      "%s = 0 satisfies every equation and condition, and training will find it; add what drives the"
          + " solution"),
  TERM_CONSTANT(
      107, Kind.ERROR, "%s simplifies to %s, which no longer holds an unknown; mend the residual"),
  EQUATION_HOLDS_ALWAYS(
      108, Kind.ERROR, "the equation %s simplifies to 0, so it says nothing; mend the residual"),
  COEFFICIENT_LOST(
      109,
      Kind.WARNING,
      "the coefficient %s multiplies every term of %s, so it has no effect; a flux that varies in"
          + " space belongs in a @Quantity whose derivative the equation takes");

  private final Sentence sentence;

  ConditionRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
