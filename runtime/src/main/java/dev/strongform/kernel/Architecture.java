package dev.strongform.kernel;

import java.util.List;

/**
 * The size of one multilayer perceptron.
 *
 * @param name the network's name: the unknowns it gives, joined by a comma
 * @param hidden neurons of each hidden layer, each at least 1
 * @param activation the nonlinearity after each hidden layer
 * @param outputs number of linear outputs
 */
public record Architecture(String name, List<Integer> hidden, Activation activation, int outputs) {
  /** Checks the sizes. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if (hidden.isEmpty() || hidden.stream().anyMatch(width -> width < 1) || outputs < 1) {
      throw new IllegalArgumentException(
          "a network needs at least one hidden layer, and positive sizes: "
              + hidden
              + " -> "
              + outputs);
    }
  }

  /** The same network with {@code depth} hidden layers of {@code width} neurons. */
  public Architecture resized(int width, int depth) {
    return new Architecture(name, java.util.Collections.nCopies(depth, width), activation, outputs);
  }
}
