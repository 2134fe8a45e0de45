package dev.strongform.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who typed another one probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate with the smallest edit distance to the word, if that is at most 2 or a third of
   * the word's length, and some letter stays; case and the difference between {@code _} and {@code
   * -} do not count.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String wanted = plain(word);
    int limit = Math.max(2, wanted.length() / 3);
    return candidates.stream()
        .min(Comparator.comparingInt(name -> distance(wanted, plain(name))))
        .filter(name -> distance(wanted, plain(name)) <= Math.min(limit, wanted.length() - 1));
  }

  /**
   * Why a name is refused: {@code there is no method "adamm"; did you mean adam? There are ...}.
   */
  public static String refusal(String kind, String name, Collection<String> known) {
    String list = " are " + String.join(", ", known);
    return "there is no "
        + kind
        + " \""
        + name
        + "\"; "
        + to(name, known)
            .map(near -> "did you mean " + near + "? There" + list)
            .orElse("there" + list);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The Levenshtein distance: insertions, deletions and replacements of one letter. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      above = nextRow(a.charAt(i - 1), i, b, above);
    }
    return above[b.length()];
  }

  private static int[] nextRow(char letter, int i, String b, int[] above) {
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }
}
