package dev.strongform.processor.diagnostic;

/** What the compiler says about coefficients to identify, and about data. */
public enum DataRule implements Rule {
  TRAINABLE_FIELD(
      160,
      Kind.ERROR,
      "the @Trainable %s %s; declare it in the problem's class, such as static double nu = 0.1"),
  TRAINABLE_NOT_POSITIVE(
      161,
      Kind.ERROR,
      "the @Trainable %s is to be positive, but %s; give a positive number, or remove \"positive\""),
  TRAINABLE_UNUSED(
      162,
      Kind.ERROR,
      "no term depends on the @Trainable %s, so nothing can identify it; use it in an equation, or"
          + " remove it"),
  TRAINABLE_WITHOUT_EXACT(
      163,
      Kind.ERROR,
      "%s depends on %s, whose true value is not known; add \"exact\" to the @Trainable of %s"),
  OBSERVATION_SOURCE(
      164,
      Kind.ERROR,
      "the @Observation %s names %s; write data = \"file.csv\", or fromExact = and a number of"
          + " samples"),
  OBSERVATION_COLUMNS(
      165,
      Kind.ERROR,
      "the @Observation %s samples the @Exact solution, which fills one column, but its columns are:"
          + " %s; ask for one parameter that is neither a coordinate nor an unknown"),
  OBSERVATION_NOT_SAMPLED(
      166,
      Kind.ERROR,
      "the @Observation %s cannot be sampled: %s; give \"data\", or mend the residual"),
  OBSERVATION_NUMBER(167, Kind.ERROR, "\"%s\" of the @Observation %s is %s; it must be 0 or more");

  private final Sentence sentence;

  DataRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
