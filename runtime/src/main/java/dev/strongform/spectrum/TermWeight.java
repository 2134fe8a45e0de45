package dev.strongform.spectrum;

import dev.strongform.objective.WeightedTerm;
import java.util.Arrays;

/**
 * What a term weighs in a loss.
 *
 * @param term its name
 * @param weight the factor of its mean square
 * @param smallest the least that one of its points counts, 1 where all count the same
 * @param largest the most that one of them counts
 */
public record TermWeight(String term, double weight, double smallest, double largest) {
  static TermWeight of(WeightedTerm weighed) {
    double[] factors = weighed.pointwise().factors();
    return new TermWeight(
        weighed.kernel().info().name(),
        weighed.weight(),
        Arrays.stream(factors).min().orElse(1),
        Arrays.stream(factors).max().orElse(1));
  }

  /** Whether its points count differently. */
  public boolean differs() {
    return smallest < largest;
  }
}
