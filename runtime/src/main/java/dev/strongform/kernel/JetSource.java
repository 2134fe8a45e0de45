package dev.strongform.kernel;

import java.util.List;

/**
 * What fills memories with values and derivatives that depend on parameters: a network, or the
 * coefficients that are identified. It holds no state: threads share it, each with its own memory.
 */
public interface JetSource {
  /** The index of its first parameter. */
  int start();

  /** The index after its last parameter. */
  int end();

  /** Counted operations of {@link #forward} at one point. */
  long flopsPerPoint();

  /** Memory for one thread on plain Java, which suits the few evaluations of a solution. */
  default JetMemory newMemory(int lanes) {
    return newMemory(KernelEngines.plain(), lanes);
  }

  /** Memory for one thread, whose sweeps the engine computes. */
  JetMemory newMemory(KernelEngine engine, int lanes);

  /**
   * Fills {@code memory.outputs} and the tape.
   *
   * @param points {@code [axis][lane]} with the memory's lanes
   */
  void forward(double[] theta, double[] points, JetMemory memory);

  /** Adds the pullback of {@code memory.cotangents} to {@code gradient}, over the first n lanes. */
  void reverse(double[] theta, JetMemory memory, int n, double[] gradient);

  /** As {@link #reverse}, where nobody looks at entries of parameters outside the columns. */
  default void reverse(
      double[] theta, JetMemory memory, int n, List<ParameterRange> columns, double[] gradient) {
    reverse(theta, memory, n, gradient);
  }

  /** Fills {@code memory.duals} with the derivative of the outputs along {@code v}. */
  void pushforward(double[] theta, JetMemory memory, double[] v);
}
