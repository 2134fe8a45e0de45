package dev.strongform.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * A row that was measured.
 *
 * @param row the row
 * @param milliseconds median time of the subject
 * @param ratio as the row's target wants it
 */
public record Measurement(Row row, double milliseconds, double ratio) {
  /** Whether the target is reached; nothing where there is none. */
  public @Nullable Boolean met() {
    return row.target().met(ratio);
  }
}
