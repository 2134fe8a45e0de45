package dev.strongform.train;

import dev.strongform.objective.Redraw;
import dev.strongform.points.ResidualDensity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether, how and how often the interior points of a run are drawn anew.
 *
 * @param every number of iterations between two draws; 0 for never
 * @param rule {@code rad} (by the residual, in the place of those that are there), {@code rar-d}
 *     (by the residual, a tenth more each time) or {@code uniform}; the exponent {@code k} and the
 *     offset {@code c} of {@link ResidualDensity} may follow: {@code rad(2, 0.5)}
 */
public record Resampling(int every, String rule) {
  private static final Pattern RULE =
      Pattern.compile("(rad|rar-d|uniform)(?:\\(([0-9.eE+-]+), *([0-9.eE+-]+)\\))?");

  /** Adding points is for places that the first ones do not see: no uniform part. */
  private static final ResidualDensity PEAKS = new ResidualDensity(2, 0);

  private static final ResidualDensity UNIFORM = new ResidualDensity(0, 0);

  /** The same points at every iteration; after what its check reads. */
  public static final Resampling NEVER = new Resampling(0, "rad");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException with a sentence
   */
  public Resampling {
    if (every < 0) {
      throw new IllegalArgumentException("resample must be 0 or more iterations, not " + every);
    }
    parse(rule);
  }

  /** Whether points are drawn anew at all. */
  public boolean happens() {
    return every > 0;
  }

  /** Whether points are added. */
  boolean grows() {
    return happens() && how().grows();
  }

  /** How they are drawn. */
  Redraw how() {
    return parse(rule);
  }

  /** Wu et al. 2023 take k = 1, c = 1 for RAD and k = 2, c = 0 for RAR-D unless told otherwise. */
  private static Redraw parse(String rule) {
    Matcher match = RULE.matcher(rule);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "there is no resampling \""
              + rule
              + "\"; there are rad, rar-d and uniform, such as rad or rad(2, 0.5)");
    }
    boolean grows = match.group(1).equals("rar-d");
    if (match.group(2) != null) {
      return new Redraw(
          new ResidualDensity(number(rule, match.group(2)), number(rule, match.group(3))), grows);
    }
    boolean uniform = match.group(1).equals("uniform");
    return new Redraw(uniform ? UNIFORM : grows ? PEAKS : ResidualDensity.USUAL, grows);
  }

  private static double number(String rule, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "\"" + text + "\" in the resampling \"" + rule + "\" is no number", notANumber);
    }
  }
}
