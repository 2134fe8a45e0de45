package dev.strongform.slabs;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetNetwork;

/**
 * A network at parameters that do not change any more.
 *
 * @param axes number of scalar axes
 * @param theta all parameters of its problem
 */
record FrozenNetwork(JetNetwork network, int axes, double[] theta) {
  JetMemory newMemory(int lanes) {
    return network.newMemory(lanes);
  }

  /** Fills the memory with the jets at the points. */
  void forward(double[] points, JetMemory memory) {
    network.forward(theta, points, memory);
  }
}
