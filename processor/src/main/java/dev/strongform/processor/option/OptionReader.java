package dev.strongform.processor.option;

import dev.strongform.processor.diagnostic.NearestName;
import dev.strongform.processor.diagnostic.Rule;
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
  public static final List<String> NAMES = List.of("strongform.disable", "strongform.check");

  private static final String PREFIX = "strongform.";

  private OptionReader() {}

  /**
   * Reads the options out of all that the compiler was given.
   *
   * @param given names without {@code -A}; a value is null where none was given
   * @param mistakes takes a sentence each
   */
  public static Options read(Map<String, String> given, Consumer<String> mistakes) {
    for (String name : new TreeMap<>(given).keySet()) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        mistakes.accept(
            Rule.UNKNOWN_OPTION.text(
                name, String.join(", ", NAMES), NearestName.didYouMean(name, NAMES)));
      }
    }
    return new Options(disabled(given), check(given, mistakes));
  }

  private static List<String> disabled(Map<String, String> given) {
    String names = given.getOrDefault("strongform.disable", "");
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  private static boolean check(Map<String, String> given, Consumer<String> mistakes) {
    String value = String.valueOf(given.getOrDefault("strongform.check", "false"));
    if (!value.equals("true") && !value.equals("false")) {
      mistakes.accept(Rule.OPTION_VALUE.text("strongform.check", value, "true or false"));
    }
    return value.equals("true");
  }
}
