package dev.strongform.processor.declaration;

/**
 * Where an {@code @Observation} has its data from.
 *
 * @param data path of a table, or the empty string
 * @param samples points at which the exact solution is sampled, or 0
 * @param noise relative to the samples' root mean square
 */
public record ObservationDecl(
    Located<String> data, Located<Integer> samples, Located<Double> noise) {
  /** Whether it names a table. */
  public boolean isTable() {
    return !data.value().isBlank();
  }
}
