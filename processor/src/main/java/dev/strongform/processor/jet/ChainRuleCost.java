package dev.strongform.processor.jet;

import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what the kernels compute for the nonlinearity {@code z = sigma(y)} of one neuron, on every
 * channel of a jet.
 *
 * <p>By Faa di Bruno's formula a channel of order k is a sum of {@code sigma^(b) y_B1 ... y_Bb}
 * over the partitions of its k axes into blocks; equal summands are one with a coefficient. The
 * kernels form each product of channels once, from a shorter one and one channel more.
 */
public final class ChainRuleCost {
  /** Multiplications by the coefficient and the derivative of sigma, and the addition. */
  private static final int SUMMAND = 3;

  private final List<Operator> channels;
  private final Set<List<Operator>> products = new LinkedHashSet<>();
  private long operations;

  private ChainRuleCost(List<Operator> channels) {
    this.channels = channels;
  }

  /**
   * Operations of one neuron at one point. Each derivative of sigma counts 1, and there is one more
   * than the channels need: reverse sweeps, which may follow, read it.
   *
   * @param channels the value first, closed under what its members need
   */
  public static long of(List<Operator> channels) {
    ChainRuleCost cost = new ChainRuleCost(channels);
    channels.stream().filter(channel -> !channel.isValue()).forEach(cost::addChannel);
    int order = channels.stream().mapToInt(Operator::order).max().orElse(0);
    return cost.operations + cost.products.size() + order + 2;
  }

  private void addChannel(Operator channel) {
    operations++; // sigma' y
    for (List<Operator> factors : summands(channel)) {
      operations += SUMMAND;
      for (int length = 2; length <= factors.size(); length++) {
        products.add(factors.subList(0, length));
      }
    }
  }

  /** The distinct products of two channels or more that a channel's rule sums. */
  private Set<List<Operator>> summands(Operator channel) {
    Set<List<Operator>> summands = new LinkedHashSet<>();
    if (channel.kind() == Operator.Kind.LAPLACIAN) {
      channel.axes().stream()
          .map(Operator::partial)
          .forEach(slope -> summands.add(List.of(slope, slope)));
      return summands;
    }
    for (List<List<Integer>> partition : partitions(channel.axes())) {
      if (partition.size() > 1) {
        summands.add(sorted(partition));
      }
    }
    return summands;
  }

  /** The blocks as channels, in the jet's order. */
  private List<Operator> sorted(List<List<Integer>> partition) {
    return partition.stream()
        .map(ChainRuleCost::partial)
        .sorted(Comparator.comparingInt(channels::indexOf))
        .toList();
  }

  private static Operator partial(List<Integer> axes) {
    return Operator.partial(axes.stream().mapToInt(Integer::intValue).toArray());
  }

  /** All partitions of the positions of a list into blocks, each block by its entries. */
  private static List<List<List<Integer>>> partitions(List<Integer> axes) {
    List<List<List<Integer>>> partitions = List.of(List.of());
    for (int axis : axes) {
      List<List<List<Integer>>> longer = new ArrayList<>();
      for (List<List<Integer>> blocks : partitions) {
        for (int block = 0; block <= blocks.size(); block++) {
          longer.add(extended(blocks, block, axis));
        }
      }
      partitions = longer;
    }
    return partitions;
  }

  /** The blocks with an axis more in one of them, or in a new one behind them. */
  private static List<List<Integer>> extended(List<List<Integer>> blocks, int block, int axis) {
    List<List<Integer>> extended = new ArrayList<>(blocks);
    List<Integer> grown =
        new ArrayList<>(block < blocks.size() ? extended.remove(block) : List.of());
    grown.add(axis);
    extended.add(block, grown);
    return extended;
  }
}
