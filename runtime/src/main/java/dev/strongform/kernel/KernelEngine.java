package dev.strongform.kernel;

import java.util.Optional;

/**
 * A way of computing the sweeps of networks on jets. Engines are found by {@link
 * java.util.ServiceLoader} and chosen by {@link KernelEngines#choose}.
 */
public interface KernelEngine {
  /** The name that options use, in lower case, such as {@code scalar}. */
  String name();

  /** What it is, for a sentence, such as {@code plain Java loops}. */
  String description();

  /** The larger, the earlier it is tried. */
  int preference();

  /** Why it cannot work in this process, and what to do; nothing if it can. */
  Optional<String> obstacle();

  /** The engine that multiplies in that precision; nothing if it has none. */
  default Optional<KernelEngine> in(Precision precision) {
    return precision == Precision.FLOAT64 ? Optional.of(this) : Optional.empty();
  }

  /** Whether memories give rows and pushforwards, not values and gradients alone. */
  default boolean givesRows() {
    return true;
  }

  /**
   * Memory for one thread.
   *
   * @param lanes number of points at a time, at least 1
   */
  JetMemory newMemory(NetworkPlan plan, int lanes);
}
