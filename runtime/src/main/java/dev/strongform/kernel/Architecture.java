package dev.strongform.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The size of one multilayer perceptron, and which of its layers are trained; or windows of fixed
 * local features in its place.
 *
 * @param name the network's name: the unknowns it gives, joined by a comma
 * @param hidden neurons of each hidden layer, each at least 1
 * @param activation the nonlinearity after each hidden layer
 * @param outputs number of linear outputs
 * @param drawn how the one hidden layer is drawn, where only the output layer is solved for;
 *     nothing where all layers are trained
 * @param windows what stands in the network's place, which then has no hidden layer
 */
public record Architecture(
    String name,
    List<Integer> hidden,
    Activation activation,
    int outputs,
    Optional<RandomFeatures> drawn,
    Optional<Windows> windows) {
  /** Checks the sizes. */
  public Architecture {
    hidden = List.copyOf(hidden);
    if ((hidden.isEmpty() && windows.isEmpty())
        || hidden.stream().anyMatch(width -> width < 1)
        || outputs < 1) {
      throw new IllegalArgumentException(
          "a network needs at least one hidden layer, and positive sizes: "
              + hidden
              + " -> "
              + outputs);
    }
    if (drawn.isPresent() && hidden.size() > 1) {
      throw new IllegalArgumentException(
          "random features are one hidden layer, not " + hidden.size() + ": " + hidden);
    }
  }

  /** A network whose hidden layers are trained, or drawn. */
  public Architecture(
      String name,
      List<Integer> hidden,
      Activation activation,
      int outputs,
      Optional<RandomFeatures> drawn) {
    this(name, hidden, activation, outputs, drawn, Optional.empty());
  }

  /** A network whose layers are all trained. */
  public Architecture(String name, List<Integer> hidden, Activation activation, int outputs) {
    this(name, hidden, activation, outputs, Optional.empty());
  }

  /** Random features: a hidden layer that is drawn, and outputs that are solved for. */
  public static Architecture features(
      String name, int count, Activation activation, int outputs, RandomFeatures drawn) {
    return new Architecture(name, List.of(count), activation, outputs, Optional.of(drawn));
  }

  /** Windows of fixed local features, whose coefficients are all solved for. */
  public static Architecture windows(String name, int outputs, Windows windows) {
    return new Architecture(
        name, List.of(), Activation.TANH, outputs, Optional.empty(), Optional.of(windows));
  }

  /**
   * The same network with {@code depth} hidden layers of {@code width} neurons.
   *
   * @throws IllegalArgumentException if its hidden layer is drawn and the depth is not 1
   */
  public Architecture resized(int width, int depth) {
    return new Architecture(name, Collections.nCopies(depth, width), activation, outputs, drawn);
  }

  /** The same network with a hidden layer that is drawn otherwise. */
  public Architecture withDrawn(RandomFeatures other) {
    return new Architecture(name, hidden, activation, outputs, Optional.of(other));
  }

  /**
   * The parameters that are solved for: the output layer's where the hidden layer is drawn, or all.
   *
   * @param blocks of the whole problem
   */
  public ParameterRange trained(List<ParameterBlock> blocks) {
    return ParameterRange.named(blocks, drawn.isPresent() ? name + JetNetwork.OUTPUT : name);
  }
}
