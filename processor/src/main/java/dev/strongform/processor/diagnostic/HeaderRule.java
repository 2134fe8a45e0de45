package dev.strongform.processor.diagnostic;

/** What the compiler says about a class's header: its axes, unknowns, networks and training. */
public enum HeaderRule implements Rule {
  NESTED_PROBLEM(
      10,
      Kind.ERROR,
      "the problem %s is nested in another class; move it into a file of its own, %s.java"),
  NOT_A_CLASS(11, Kind.ERROR, "@Problem belongs on a class, but %s is %s; make it a final class"),
  NO_AXIS(
      12,
      Kind.ERROR,
      "%s has neither a coordinate nor a time; add @Coordinate(name = \"x\", min = 0, max = 1) or"
          + " @Time(max = 1)"),
  NO_UNKNOWN(13, Kind.ERROR, "%s has no unknown; add @Unknown(name = \"u\")"),
  NO_EQUATION(
      14,
      Kind.ERROR,
      "%s has no equation; add a static method annotated @Equation that returns the"
          + " residual, or @Energy that returns the integrand"),
  BAD_NAME(
      15, Kind.ERROR, "\"%s\" cannot name %s: %s; choose a name of letters and digits such as %s"),
  DUPLICATE_NAME(16, Kind.ERROR, "\"%s\" names both %s and %s; rename one of them"),
  READS_TWO_WAYS(
      17,
      Kind.ERROR,
      "the coordinate \"%s\" makes a derivative such as %s read in two ways (by \"%s\", or by %s);"
          + " rename the coordinate"),
  RANGE_EMPTY(18, Kind.ERROR, "the range of %s is [%s, %s], which is empty; max must exceed min"),
  RANGE_NOT_FINITE(19, Kind.ERROR, "the %s of %s is %s; it must be a finite number"),
  DIMENSION_NOT_POSITIVE(20, Kind.ERROR, "the dimension of %s is %s; it must be 1 or more"),
  WIDTH_NOT_POSITIVE(21, Kind.ERROR, "a hidden layer has %s neurons; it needs 1 or more"),
  NO_HIDDEN_LAYER(
      22,
      Kind.ERROR,
      "the network has no hidden layer; give at least one, such as hidden = {20, 20}"),
  NETWORK_OF_NOTHING(23, Kind.ERROR, "%s is of \"%s\", but the unknowns are %s%s"),
  TWO_NETWORKS(
      24,
      Kind.ERROR,
      "two networks, %s and %s, give the unknown %s; name it in the \"of\" of one of them only"),
  NO_NETWORK(
      25,
      Kind.ERROR,
      "no network gives the unknown %s; name it in the \"of\" of %s, or add another"),
  PERIODIC_NAME(26, Kind.ERROR, "@Periodic names \"%s\", but the coordinates of space are %s%s"),
  TRAINING_NAME(27, Kind.ERROR, "the %s of @Training is \"%s\"; write %s"),
  TRAINING_NUMBER(28, Kind.ERROR, "\"%s\" of @Training is %s; it must be %s"),
  TRAINING_WEIGHT(
      29,
      Kind.ERROR,
      "the weight \"%s\" %s; write a term's name (or equation, energy, boundary, initial for all of a"
          + " kind) and a positive number, such as \"%s\""),
  REFERENCE_EMPTY(30, Kind.ERROR, "@Reference has no path; name the table, such as \"heat.csv\""),
  UNUSED_UNKNOWN(
      31,
      Kind.ERROR,
      "no method asks for the unknown %s; write its equation, or remove the @Unknown"),
  UNKNOWN_WITHOUT_EQUATION(
      32,
      Kind.ERROR,
      "no @Equation or @Energy holds the unknown %s or a derivative of it; add what determines"
          + " it"),
  FEWER_EQUATIONS(
      33,
      Kind.WARNING,
      "%s unknowns have only %s; the solution is probably not unique, add the missing equation"),

  FEATURE_SCALE(
      34,
      Kind.ERROR,
      "a scale of features is %s; it must be positive: a sine of scale 6 goes through about two"
          + " periods over the range"),
  FEATURE_SCALES(
      35,
      Kind.ERROR,
      "the features have %s scales, but the problem has %s coordinates, time included; give one"
          + " scale, or one for each"),
  FEATURE_SHARES(
      36,
      Kind.ERROR,
      "the shares of features are %s; give three numbers, none negative, for neurons that depend on"
          + " one, on two and on all coordinates, such as {0.1, 0.85, 0.05}"),
  FEATURE_FRACTIONS(
      196,
      Kind.ERROR,
      "the fractions of the features' scale are %s; give at least one, each above 0 and at most 1,"
          + " such as {1, 0.1}"),
  WINDOWS_DO_NOT_FIT(
      37,
      Kind.ERROR,
      "@Windows do not fit this problem: %s; declare @RandomFeatures or @Mlp instead"),
  WINDOWS_NUMBER(38, Kind.ERROR, "\"%s\" of @Windows is %s; it must be %s"),
  WINDOWS_BESIDE_NETWORK(
      39, Kind.ERROR, "@Windows give all unknowns, but there is %s too; remove one of the two"),
  SLABS_DO_NOT_FIT(
      195,
      Kind.ERROR,
      "the time cannot be cut into %s slabs: %s; leave its slabs out of @Training");

  private final Sentence sentence;

  HeaderRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
