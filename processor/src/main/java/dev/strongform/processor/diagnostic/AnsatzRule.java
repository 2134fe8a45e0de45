package dev.strongform.processor.diagnostic;

/** What the compiler says about a solution's form: networks, the ansatz and quantities. */
public enum AnsatzRule implements Rule {
  DEFAULT_NETWORK(
      120, Kind.NOTE, "%s declares no network, so it gets %s; write it down to choose another"),
  ACTIVATION_NOT_SMOOTH(
      121,
      Kind.ERROR,
      "%s has no continuous derivative of order %s, but %s needs it; choose Activation.TANH or another"
          + " smooth one"),
  ANSATZ_CONTRADICTS(
      122,
      Kind.ERROR,
      "the ansatz of %s makes %s impossible: it fixes the residual at %s at %s; change the ansatz or"
          + " the condition"),
  ANSATZ_FIXES_CONDITION(
      123, Kind.NOTE, "the ansatz already satisfies %s everywhere, so it leaves the loss"),
  ANSATZ_WITHOUT_NETWORK(
      124,
      Kind.ERROR,
      "the ansatz of %s does not depend on net, so there is nothing to train; multiply net by what"
          + " vanishes where the condition holds"),
  ANSATZ_OPAQUE(
      125,
      Kind.ERROR,
      "the ansatz of %s calls %s, a method of another class, whose derivative %s needs; move the"
          + " method into this class"),
  QUANTITY_OPAQUE(
      126,
      Kind.ERROR,
      "the @Quantity %s calls %s, a method of another class, whose derivative %s needs; move the"
          + " method into this class"),
  NOT_SMOOTH(
      127,
      Kind.ERROR,
      "%s holds %s, which has no derivative of order %s, but %s needs it; write it smoothly"),
  TOO_LARGE(128, Kind.ERROR, "%s is %s, above the budget of %s; %s"),
  FOURIER_NUMBER(190, Kind.ERROR, "\"%s\" of @FourierFeatures is %s; it must be %s"),
  SIREN_FREQUENCY(
      191,
      Kind.ERROR,
      "omega0 of @Siren is %s; it must be positive: the first layer's sines go through up to omega0"
          + " / pi periods over the domain"),
  SUBDOMAINS_NUMBER(192, Kind.ERROR, "\"%s\" of @Subdomains is %s; it must be %s"),
  SUBDOMAINS_PERIODIC(
      193,
      Kind.ERROR,
      "%s is periodic and cannot be cut into %s boxes of @Subdomains; leave it whole with 1"),
  SUBDOMAINS_OF_WINDOWS(
      194,
      Kind.ERROR,
      "@Subdomains puts a network into each box, but @Windows make boxes of their own; leave one of"
          + " the two out");

  private final Sentence sentence;

  AnsatzRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
