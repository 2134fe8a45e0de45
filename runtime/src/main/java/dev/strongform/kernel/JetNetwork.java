package dev.strongform.kernel;

import java.util.List;

/**
 * A multilayer perceptron on jets: evaluates the outputs and the carried derivatives, and their
 * derivatives by the parameters.
 */
public final class JetNetwork {
  private final JetShape shape;
  private final Architecture architecture;

  /**
   * A network on a jet.
   *
   * @param domain gives the ranges that inputs are scaled from, and the periodic axes
   * @param offset index of the network's first parameter in {@code theta}
   */
  public JetNetwork(Domain domain, Architecture architecture, JetShape shape, int offset) {
    this.shape = shape;
    this.architecture = architecture;
  }

  /** The blocks of such a network: weights and biases, layer by layer. */
  public static List<ParameterBlock> parameters(
      Domain domain, Architecture architecture, int offset) {
    throw new IllegalStateException("contract only");
  }

  /** Memory for one thread. */
  public JetMemory newMemory(int lanes) {
    return new JetMemory(lanes, architecture.outputs() * shape.size() * lanes);
  }

  /**
   * Fills {@code memory.outputs} and the tape.
   *
   * @param points {@code [axis][lane]} with the memory's lanes
   */
  public void forward(double[] theta, double[] points, JetMemory memory) {}

  /** Adds the pullback of {@code memory.cotangents} to {@code gradient}, over the first n lanes. */
  public void reverse(double[] theta, JetMemory memory, int n, double[] gradient) {}

  /**
   * Writes {@code jacobian[k * ld + row + i]}, the derivative by this network's parameter k of the
   * cotangent-weighted outputs at lane i, for i below n. Other networks' parameters are left alone.
   */
  public void rows(double[] theta, JetMemory memory, int n, double[] jacobian, int ld, int row) {}

  /** Fills {@code memory.duals} with the derivative of the outputs along {@code v}. */
  public void pushforward(double[] theta, JetMemory memory, double[] v) {}
}
