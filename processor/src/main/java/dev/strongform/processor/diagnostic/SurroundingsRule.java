package dev.strongform.processor.diagnostic;

/** What the compiler says about its surroundings: options, files, other compilers. */
public enum SurroundingsRule implements Rule {
  NO_TREES(
      1,
      Kind.ERROR,
      "Strongform reads method bodies through javac, but this compiler (%s) offers no"
          + " com.sun.source trees; compile %s with javac"),
  UNKNOWN_OPTION(2, Kind.ERROR, "there is no option -A%s; the options are %s%s"),
  OPTION_VALUE(3, Kind.ERROR, "-A%s is \"%s\", but must be %s"),
  COMPILER_FAULT(
      4,
      Kind.ERROR,
      "Strongform failed on this class (%s), which is a mistake of Strongform and not yours; please"
          + " report it together with the class"),

  CANNOT_WRITE(
      5, Kind.ERROR, "%s cannot be generated: %s; rename the class, or clean the output folder");

  private final Sentence sentence;

  SurroundingsRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
