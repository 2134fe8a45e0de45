package dev.strongform.processor.option;

import dev.strongform.processor.diagnostic.NearestName;
import dev.strongform.processor.diagnostic.SurroundingsRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads the options; one that does not exist is a mistake, since it would be silently without
 * effect.
 */
public final class OptionReader {
  /** The names of all options. */
  public static final List<String> NAMES = List.of("strongform.disable");

  private static final String PREFIX = "strongform.";

  private OptionReader() {}

  /**
   * Reads the options out of all that the compiler was given.
   *
   * @param given names without {@code -A}; a value is null where none was given
   * @param passes names of the passes that can be disabled
   * @param mistakes takes a sentence each
   */
  public static Options read(
      Map<String, String> given, List<String> passes, Consumer<String> mistakes) {
    for (String name : new TreeMap<>(given).keySet()) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        mistakes.accept(
            SurroundingsRule.UNKNOWN_OPTION.text(
                name, String.join(", ", NAMES), NearestName.didYouMean(name, NAMES)));
      }
    }
    List<String> disabled = disabled(given);
    for (String pass : disabled) {
      if (!passes.contains(pass)) {
        String known = "names of passes: " + String.join(", ", passes);
        mistakes.accept(SurroundingsRule.OPTION_VALUE.text("strongform.disable", pass, known));
      }
    }
    return new Options(disabled);
  }

  private static List<String> disabled(Map<String, String> given) {
    String names = given.getOrDefault("strongform.disable", "");
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }
}
