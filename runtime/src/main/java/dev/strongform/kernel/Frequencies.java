package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Which frequencies a network whose hidden layers are trained can see from its first iteration on:
 * gradients move a network of smooth, monotone neurons to high frequencies only slowly.
 */
public sealed interface Frequencies permits FourierFeatures, Siren {
  /** What results and flags call such a network. */
  String kind();

  /** What a run's header says of them, a phrase. */
  String text();

  /** Neurons of a layer of its own before the hidden ones, drawn and not trained; 0 for none. */
  int drawn();

  /**
   * The nonlinearity after a layer.
   *
   * @param layer from 0 on, a drawn one included
   * @param hidden the one that the network declares for its hidden layers
   */
  Activation activation(int layer, Activation hidden);

  /**
   * Writes the parameters that training starts from.
   *
   * @param blocks of the network: weights and biases, layer by layer
   * @param theta all parameters, of which the blocks are written
   */
  void start(List<ParameterBlock> blocks, SplittableRandom random, double[] theta);
}
