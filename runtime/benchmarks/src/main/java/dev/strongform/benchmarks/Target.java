package dev.strongform.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to reach.
 *
 * @param kind which way is better
 * @param limit the ratio to reach; NaN where the row is only for information
 */
public record Target(Kind kind, double limit) {
  /** Which way is better. */
  public enum Kind {
    /** Subject over reference: the less, the better. */
    AT_MOST,
    /** Reference over subject, how many times as fast: the more, the better. */
    AT_LEAST,
    /** Kilobytes that the subject allocates: the less, the better. */
    KILOBYTES
  }

  static Target atMost(double limit) {
    return new Target(Kind.AT_MOST, limit);
  }

  static Target atLeast(double limit) {
    return new Target(Kind.AT_LEAST, limit);
  }

  static Target kilobytes(double limit) {
    return new Target(Kind.KILOBYTES, limit);
  }

  /** Times as fast, without a limit. */
  static Target none() {
    return atLeast(Double.NaN);
  }

  /** Whether a ratio reaches it; nothing where there is no limit. */
  public @Nullable Boolean met(double ratio) {
    if (Double.isNaN(limit)) {
      return null;
    }
    return kind == Kind.AT_LEAST ? ratio >= limit : ratio <= limit;
  }

  /** As a person writes it: {@code <= 0.1}, {@code >= 1.8}, {@code -}. */
  public String text() {
    return Double.isNaN(limit)
        ? "-"
        : String.format(Locale.ROOT, "%s %.3g", kind == Kind.AT_LEAST ? ">=" : "<=", limit)
            .replaceAll("(\\.\\d*?)0+$", "$1")
            .replaceAll("\\.$", "");
  }
}
