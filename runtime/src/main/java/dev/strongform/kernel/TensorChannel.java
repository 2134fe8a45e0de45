package dev.strongform.kernel;

import java.util.List;

/**
 * A channel of a jet over a function that is a sum of products, one factor an axis: a Laplacian is
 * the sum of two.
 *
 * @param parts pairs of orders of differentiation along the first and the last axis, to be added
 */
public record TensorChannel(List<Orders> parts) {
  /**
   * How often each factor is differentiated.
   *
   * @param space along the first axis
   * @param time along the last axis
   */
  public record Orders(int space, int time) {}

  /** Copies the parts. */
  public TensorChannel {
    parts = List.copyOf(parts);
  }

  /** The orders of a channel over two axes. */
  public static TensorChannel of(Channel channel) {
    if (channel.kind() == Channel.Kind.LAPLACIAN) {
      return new TensorChannel(
          channel.axes().stream()
              .map(axis -> axis == 0 ? new Orders(2, 0) : new Orders(0, 2))
              .toList());
    }
    int time = (int) channel.axes().stream().filter(axis -> axis == 1).count();
    return new TensorChannel(List.of(new Orders(channel.order() - time, time)));
  }
}
