package dev.strongform.processor.diagnostic;

/** What the compiler says about energies. */
public enum EnergyRule implements Rule {
  ENERGY_WITH_TIME(
      170,
      Kind.ERROR,
      "the energy %s is made least at rest, but the problem has the time %s; write what evolves as"
          + " an @Equation, or remove the @Time"),
  ENERGY_BESIDE_EQUATION(
      171,
      Kind.WARNING,
      "the equation %s holds the unknown %s, which the energy %s determines: it becomes a penalty"
          + " that the solution does not satisfy exactly; give it a weight, such as weights = \"%s"
          + " = 100\", or remove it"),
  ENERGY_WITHOUT_MINIMUM(
      172, Kind.ERROR, "the energy %s has no least value: %s; look at its signs"),
  EXACT_NOT_STATIONARY(
      173,
      Kind.ERROR,
      "the @Exact solution does not make the energy %s stationary: its Euler-Lagrange residual by %s"
          + " is %s at %s; mend the one or the other"),
  CONDITION_IS_PENALTY(
      174,
      Kind.NOTE,
      "%s is a penalty beside the energy %s, which pulls against it; fix the values by an @Ansatz, or"
          + " give it a weight, such as weights = \"%s = 1000\"");

  private final Sentence sentence;

  EnergyRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
