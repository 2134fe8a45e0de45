package dev.strongform.processor.jet;

import dev.strongform.processor.expression.Expr.Jet;
import dev.strongform.processor.expression.Operator;
import java.util.List;

/**
 * The channels that one network carries for one term.
 *
 * @param network index of the network in the problem
 * @param outputs the network's output fields
 * @param channels in order, the value first
 * @param firstSlot where the network's partials start among the term's
 */
public record NetworkJet(
    int network, List<String> outputs, List<Operator> channels, int firstSlot) {
  /** Copies the lists. */
  public NetworkJet {
    outputs = List.copyOf(outputs);
    channels = List.copyOf(channels);
  }

  /** The number of slots: one for every channel of every output. */
  public int slots() {
    return outputs.size() * channels.size();
  }

  /** The slot of a jet leaf within this network: {@code output * channels + channel}. */
  public int slotOf(Jet leaf) {
    int output = outputs.indexOf(leaf.field());
    int channel = channels.indexOf(leaf.operator());
    if (output < 0 || channel < 0) {
      throw new IllegalArgumentException("the jet does not carry " + leaf);
    }
    return output * channels.size() + channel;
  }
}
