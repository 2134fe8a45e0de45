package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The channels that a jet carries, closed under what its highest ones need: a partial derivative
 * needs those by every part of its axes, a Laplacian the value and the first derivative by each of
 * its axes.
 *
 * @param axes number of scalar axes
 * @param channels the channels in order, the value first
 */
public record JetShape(int axes, List<Channel> channels) {
  /** The highest order of a partial derivative. */
  public static final int HIGHEST_ORDER = 4;

  private static final Comparator<Channel> CANONICAL =
      Comparator.comparingInt(Channel::order)
          .thenComparing(Channel::kind)
          .thenComparing(Channel::axes, JetShape::compareLexicographically);

  /**
   * Checks that the channels are distinct, of the domain, of order {@link #HIGHEST_ORDER} at most,
   * begin with the value, and are closed.
   *
   * @throws IllegalArgumentException if they are not, naming the channel
   */
  public JetShape {
    channels = List.copyOf(channels);
    if (channels.isEmpty() || !channels.get(0).equals(Channel.value())) {
      throw new IllegalArgumentException("a jet starts with the value: " + channels);
    }
    Set<Channel> known = new HashSet<>(channels);
    if (known.size() != channels.size()) {
      throw new IllegalArgumentException("a jet holds a channel once: " + channels);
    }
    for (Channel channel : channels) {
      check(channel, axes, known);
    }
  }

  /** A shape of the given channels. */
  public static JetShape of(int axes, Channel... channels) {
    return new JetShape(axes, List.of(channels));
  }

  /**
   * The smallest shape that holds the wanted channels: by order, partial derivatives before
   * Laplacians, then lexicographic. The order of {@code wanted} does not matter.
   */
  public static JetShape closure(int axes, List<Channel> wanted) {
    Set<Channel> closed = new TreeSet<>(CANONICAL);
    closed.add(Channel.value());
    for (Channel channel : wanted) {
      closed.add(channel);
      closed.addAll(needs(channel));
    }
    return new JetShape(axes, List.copyOf(closed));
  }

  /** The number of channels. */
  public int size() {
    return channels.size();
  }

  /** The highest order of a channel. */
  public int order() {
    return channels.stream().mapToInt(Channel::order).max().orElse(0);
  }

  /**
   * The position of a channel.
   *
   * @throws IllegalArgumentException if the jet does not carry it
   */
  public int indexOf(Channel channel) {
    int index = channels.indexOf(channel);
    if (index < 0) {
      throw new IllegalArgumentException("the jet does not carry " + channel + ": " + channels);
    }
    return index;
  }

  private static void check(Channel channel, int axes, Set<Channel> known) {
    if (channel.axes().stream().anyMatch(axis -> axis >= axes)) {
      throw new IllegalArgumentException(channel + " names an axis beyond the " + axes);
    }
    if (channel.order() > HIGHEST_ORDER) {
      throw new IllegalArgumentException(channel + " is above order " + HIGHEST_ORDER);
    }
    for (Channel needed : needs(channel)) {
      if (!known.contains(needed)) {
        throw new IllegalArgumentException(channel + " needs " + needed + " in the jet");
      }
    }
  }

  private static List<Channel> needs(Channel channel) {
    return channel.kind() == Channel.Kind.LAPLACIAN
        ? channel.axes().stream().map(Channel::partial).toList()
        : parts(channel.axes());
  }

  /** The derivatives by every part of the axes, some more than once. */
  private static List<Channel> parts(List<Integer> axes) {
    List<Channel> parts = new ArrayList<>();
    for (int subset = 0; subset < 1 << axes.size(); subset++) {
      List<Integer> part = new ArrayList<>();
      for (int i = 0; i < axes.size(); i++) {
        if ((subset >> i & 1) == 1) {
          part.add(axes.get(i));
        }
      }
      parts.add(new Channel(Channel.Kind.PARTIAL, part));
    }
    return parts;
  }

  private static int compareLexicographically(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
