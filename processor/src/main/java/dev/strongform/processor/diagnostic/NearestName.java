package dev.strongform.processor.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate that differs in the case of letters alone; else that with the fewest edits
   * (insert, delete, replace, swap neighbours) to the wanted name: of several one with the same
   * letters, or the first. None where more than a third of the letters differ, or all of them.
   */
  public static Optional<String> of(String wanted, Collection<String> candidates) {
    String best = null;
    int least = 2 * Math.max(1, wanted.length() / 3) + 2;
    for (String candidate : candidates) {
      if (candidate.equalsIgnoreCase(wanted)) {
        return Optional.of(candidate);
      }
      int edits = distance(wanted, candidate);
      int cost = 2 * edits + (letters(wanted).equals(letters(candidate)) ? 0 : 1);
      if (cost < least && edits < wanted.length()) {
        best = candidate;
        least = cost;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Integer> letters(String name) {
    return name.chars().sorted().boxed().toList();
  }

  /** {@code "; did you mean u_x?"}, or the empty string where nothing is near. */
  public static String didYouMean(String wanted, Collection<String> candidates) {
    return of(wanted, candidates).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** The optimal string alignment distance (Damerau 1964, each substring edited once). */
  static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swap ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
