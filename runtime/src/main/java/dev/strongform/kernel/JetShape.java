package dev.strongform.kernel;

import java.util.List;

/**
 * The channels that a jet carries, closed under what its highest ones need.
 *
 * @param axes number of scalar axes
 * @param channels the channels in order, the value first
 */
public record JetShape(int axes, List<Channel> channels) {
  /** Copies the list. */
  public JetShape {
    channels = List.copyOf(channels);
  }

  /** A shape of the given channels. */
  public static JetShape of(int axes, Channel... channels) {
    return new JetShape(axes, List.of(channels));
  }

  /** The number of channels. */
  public int size() {
    return channels.size();
  }
}
