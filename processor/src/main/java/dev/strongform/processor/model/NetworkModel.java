package dev.strongform.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A multilayer perceptron of the problem, or the windows of polynomials in its place.
 *
 * @param outputs the field that each output gives: the unknown itself, or {@code net_u} under an
 *     ansatz
 * @param activation name of the nonlinearity
 * @param declared whether the class declares it, or it is the default
 * @param drawn how the one hidden layer is drawn, where it is not trained
 * @param fourier a drawn layer before the hidden ones, which are trained
 * @param omega0 the frequency of the first layer of a siren
 * @param windows what stands in the network's place, which then has no hidden layer
 */
public record NetworkModel(
    String name,
    List<String> outputs,
    List<Integer> hidden,
    String activation,
    boolean declared,
    Optional<DrawModel> drawn,
    Optional<FourierModel> fourier,
    OptionalDouble omega0,
    Optional<WindowsModel> windows) {
  /** Copies the lists and refuses an empty network. */
  public NetworkModel {
    outputs = List.copyOf(outputs);
    hidden = List.copyOf(hidden);
    if (outputs.isEmpty() || hidden.isEmpty() != windows.isPresent()) {
      throw new IllegalArgumentException("an empty network passed the checks: " + name);
    }
  }

  /** Neurons of each layer but the output, one of Fourier features included. */
  public List<Integer> layers() {
    List<Integer> layers = new ArrayList<>(hidden);
    fourier.ifPresent(features -> layers.add(0, features.neurons()));
    return List.copyOf(layers);
  }

  /** The number of parameters of layers, with the given number of input features. */
  public int parameters(int features) {
    int count = 0;
    int inputs = features;
    for (int width : layers()) {
      count += (inputs + 1) * width;
      inputs = width;
    }
    return count + (inputs + 1) * outputs.size();
  }

  /** The number of parameters that are solved for: an output layer's, or all that are not drawn. */
  public int trained(int features) {
    int last = hidden.get(hidden.size() - 1);
    int fixed = fourier.map(own -> (features + 1) * own.neurons()).orElse(0);
    return drawn.isPresent() ? (last + 1) * outputs.size() : parameters(features) - fixed;
  }
}
