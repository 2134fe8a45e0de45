package dev.strongform.windows;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.JetNetwork;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TensorChannel;
import dev.strongform.kernel.Windows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The functions that the windows stand for, one an output of each network, and how their
 * coefficients lie in a window: {@code [output][space polynomial][time polynomial]}.
 *
 * @param firsts of each network, by its name, the index of its first output
 * @param count number of outputs, those of all networks
 */
record Outputs(Windows windows, Map<String, Integer> firsts, int count) {
  static Outputs of(Windows windows, List<Architecture> networks) {
    Map<String, Integer> firsts = new LinkedHashMap<>();
    int next = 0;
    for (Architecture network : networks) {
      firsts.put(network.name(), next);
      next += network.outputs();
    }
    return new Outputs(windows, firsts, next);
  }

  /** The index of a network's first output. */
  int first(JetNetwork network) {
    return Objects.requireNonNull(firsts.get(network.name()));
  }

  /** The number of coefficients of a window. */
  int columns() {
    return count * windows.terms();
  }

  /** The highest orders of differentiation, of space and of time, that some terms carry. */
  static TensorChannel.Orders highest(List<JetTerm> terms) {
    int space = 0;
    int time = 0;
    for (JetTerm term : terms) {
      for (JetNetwork network : term.jets().networks()) {
        for (TensorChannel.Orders orders : orders(network)) {
          space = Math.max(space, orders.space());
          time = Math.max(time, orders.time());
        }
      }
    }
    return new TensorChannel.Orders(space, time);
  }

  private static List<TensorChannel.Orders> orders(JetNetwork network) {
    return network.shape().channels().stream()
        .flatMap(channel -> TensorChannel.of(channel).parts().stream())
        .toList();
  }
}
