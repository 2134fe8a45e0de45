package dev.strongform.processor.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The catalogue of everything that the compiler says about a problem, in groups by what it is
 * about. A code never changes its meaning; {@code docs/errors} has a page for each.
 *
 * <p>A sentence says what is wrong, what was found and what to do. Its {@code %s} are filled in
 * order by the arguments of {@link DiagnosticSink#report}.
 */
public sealed interface Rule
    permits SurroundingsRule,
        HeaderRule,
        MethodRule,
        BodyRule,
        ConditionRule,
        AnsatzRule,
        SolutionRule,
        DataRule,
        EnergyRule {
  /** How bad it is. */
  enum Kind {
    /** The class gets no kernel. */
    ERROR,
    /** The class compiles, but is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /**
   * A rule's entry in the catalogue.
   *
   * @param number of the code
   * @param template with a {@code %s} for each argument
   */
  record Sentence(int number, Kind kind, String template) {}

  /** All rules, group by group. */
  static List<Rule> all() {
    return Stream.<Rule[]>of(
            SurroundingsRule.values(),
            HeaderRule.values(),
            MethodRule.values(),
            BodyRule.values(),
            ConditionRule.values(),
            AnsatzRule.values(),
            SolutionRule.values(),
            DataRule.values(),
            EnergyRule.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /** The constant's name. */
  String name();

  /** What the catalogue says of it. */
  Sentence sentence();

  /** The stable code, such as {@code SF012}. */
  default String code() {
    return String.format(Locale.ROOT, "SF%03d", sentence().number());
  }

  /** How bad it is. */
  default Kind kind() {
    return sentence().kind();
  }

  /** The number of arguments that the sentence takes. */
  default int arity() {
    return sentence().template().split("%s", -1).length - 1;
  }

  /**
   * The code and the sentence.
   *
   * @throws IllegalArgumentException if the number of arguments is not {@link #arity}
   */
  default String text(Object... arguments) {
    if (arguments.length != arity()) {
      throw new IllegalArgumentException(this + " takes " + arity() + " arguments");
    }
    String filled = String.format(Locale.ROOT, sentence().template(), arguments);
    return "[" + code() + "] " + filled;
  }
}
