package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The size of one multilayer perceptron, and which of its layers are trained; or windows of fixed
 * local features in its place.
 *
 * @param name the network's name: the unknowns it gives, joined by a comma
 * @param hidden neurons of each hidden layer, each at least 1; without a layer of Fourier features
 * @param activation the nonlinearity after each hidden layer
 * @param outputs number of linear outputs
 * @param drawn how the one hidden layer is drawn, where only the output layer is solved for;
 *     nothing where all layers are trained
 * @param windows what stands in the network's place, which then has no hidden layer
 * @param frequencies what a network whose hidden layers are trained starts with; nothing for {@link
 *     Initialisation#glorot}
 * @param subdomains the boxes that each have such a network; nothing for one on the whole domain
 */
public record Architecture(
    String name,
    List<Integer> hidden,
    Activation activation,
    int outputs,
    Optional<RandomFeatures> drawn,
    Optional<Windows> windows,
    Optional<Frequencies> frequencies,
    Optional<Subdomains> subdomains) {
  /** What follows a network's name in those of the blocks of one box, with the box's number. */
  public static final String BOX = ".box";

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
    if (frequencies.isPresent() && (drawn.isPresent() || windows.isPresent())) {
      throw new IllegalArgumentException(
          name + " is to start with frequencies, but its hidden layers are not trained");
    }
    if (subdomains.isPresent() && windows.isPresent()) {
      throw new IllegalArgumentException(
          name + " is to have a network in each of its subdomains, but windows are boxes already");
    }
  }

  /** A network whose hidden layers are trained, or drawn. */
  public Architecture(
      String name,
      List<Integer> hidden,
      Activation activation,
      int outputs,
      Optional<RandomFeatures> drawn) {
    this(
        name,
        hidden,
        activation,
        outputs,
        drawn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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
        name,
        List.of(),
        Activation.TANH,
        outputs,
        Optional.empty(),
        Optional.of(windows),
        Optional.empty(),
        Optional.empty());
  }

  /** A network whose hidden layers are trained and read drawn sines and cosines. */
  public static Architecture fourier(
      String name,
      FourierFeatures features,
      List<Integer> hidden,
      Activation activation,
      int outputs) {
    return new Architecture(name, hidden, activation, outputs).with(features);
  }

  /** A network of sines. */
  public static Architecture siren(String name, List<Integer> hidden, int outputs, Siren siren) {
    return new Architecture(name, hidden, Activation.SINE, outputs).with(siren);
  }

  /** The same network with other frequencies. */
  public Architecture with(Frequencies other) {
    return new Architecture(
        name, hidden, activation, outputs, drawn, windows, Optional.of(other), subdomains);
  }

  /** Such a network in each of some overlapping boxes. */
  public Architecture in(Subdomains boxes) {
    return new Architecture(
        name, hidden, activation, outputs, drawn, windows, frequencies, Optional.of(boxes));
  }

  /** The network of one box, counted from 0. */
  Architecture ofBox(int box) {
    String own = name + BOX + (box + 1);
    return new Architecture(
        own, hidden, activation, outputs, drawn, windows, frequencies, Optional.empty());
  }

  /**
   * What results and flags call it: features and windows, in boxes or not; else subdomains, mlp,
   * fourier or siren.
   */
  public String kind() {
    if (windows.isPresent()) {
      return "windows";
    }
    if (drawn.isPresent()) {
      return "features";
    }
    return subdomains.isPresent() ? "subdomains" : frequencies.map(Frequencies::kind).orElse("mlp");
  }

  /** Neurons of each layer but the output, one of Fourier features included. */
  public List<Integer> layers() {
    List<Integer> layers = new ArrayList<>(hidden);
    int features = features();
    if (features > 0) {
      layers.add(0, features);
    }
    return List.copyOf(layers);
  }

  /** Neurons of a layer of Fourier features; 0 where there is none. */
  public int features() {
    return frequencies.map(Frequencies::drawn).orElse(0);
  }

  /** The nonlinearity after one of {@link #layers}, counted from 0. */
  public Activation activation(int layer) {
    return frequencies.map(own -> own.activation(layer, activation)).orElse(activation);
  }

  /** Whether every layer is trained. */
  public boolean isTrainedWhole() {
    return drawn.isEmpty() && features() == 0;
  }

  /**
   * The same network with {@code depth} hidden layers of {@code width} neurons.
   *
   * @throws IllegalArgumentException if its hidden layer is drawn and the depth is not 1
   */
  public Architecture resized(int width, int depth) {
    return new Architecture(
        name,
        Collections.nCopies(depth, width),
        activation,
        outputs,
        drawn,
        Optional.empty(),
        frequencies,
        subdomains);
  }

  /** The same network with hidden layers of other sizes. */
  public Architecture withHidden(List<Integer> others) {
    return new Architecture(
        name, others, activation, outputs, drawn, windows, frequencies, subdomains);
  }

  /** The same network with a hidden layer that is drawn otherwise. */
  public Architecture withDrawn(RandomFeatures other) {
    return new Architecture(
        name, hidden, activation, outputs, Optional.of(other), windows, frequencies, subdomains);
  }

  /**
   * The parameters that are solved for, in order: all, or, box by box, those behind a layer that is
   * drawn.
   *
   * @param blocks of the whole problem
   * @return one range, or one a box, where each has a drawn layer
   * @throws IllegalArgumentException if the blocks hold no such network
   */
  public List<ParameterRange> trained(List<ParameterBlock> blocks) {
    ParameterRange all = ParameterRange.named(blocks, name);
    if (isTrainedWhole()) {
      return List.of(all);
    }
    return ParameterRange.joined(
        blocks.stream()
            .filter(block -> all.covers(block.offset(), block.end()))
            .filter(block -> !block.isOf(JetNetwork.FIRST))
            .toList());
  }
}
