package dev.strongform.train;

import java.util.function.Supplier;

/** Makes a refusal of memory that does not suffice to begin a run: nothing is lost by then. */
final class EnoughMemory {
  private EnoughMemory() {}

  /**
   * Prepares something.
   *
   * @throws IllegalArgumentException if memory does not suffice for it, with a sentence
   */
  static <T> T require(Supplier<T> preparation) {
    try {
      return preparation.get();
    } catch (OutOfMemoryError full) {
      throw new IllegalArgumentException(
          "there is not enough memory to begin: use fewer points, a smaller network, more memory"
              + " (-Xmx), or a method that holds less: lbfgs or adam",
          full);
    }
  }
}
