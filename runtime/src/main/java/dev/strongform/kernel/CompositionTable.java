package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The chain rule of a jet as a straight-line program over nodes. Nodes below {@link #channels} are
 * the channels of y; node {@code channels + p} is the product {@code left[p] * right[p]} of earlier
 * nodes. Products that several rules need are formed once.
 *
 * <p>The program says {@code z_c = sigma' y_c + sum_t coefficient[t] sigma^(order[t]) node[t]} over
 * the terms t with {@code channel[t] = c}, for every channel c but the value.
 */
public final class CompositionTable {
  /** Number of channels, the value included. */
  public final int channels;

  /** The highest derivative of sigma that the rules use. */
  public final int highest;

  public final int[] left;
  public final int[] right;

  /** Terms, of order two and more, by ascending channel and order. */
  public final int[] channel;

  public final int[] order;
  public final double[] coefficient;
  public final int[] node;

  /** Builds the table of a shape. */
  public CompositionTable(JetShape shape) {
    channels = shape.size();
    highest = shape.order();
    List<Integer> targets = new ArrayList<>();
    List<ChainRule.Term> terms = new ArrayList<>();
    for (int c = 1; c < channels; c++) {
      for (ChainRule.Term term : ChainRule.of(shape, shape.channels().get(c))) {
        if (term.order() > 1) {
          targets.add(c);
          terms.add(term);
        }
      }
    }
    List<List<Integer>> products = new ArrayList<>();
    node = terms.stream().mapToInt(term -> nodeOf(term.factors(), products)).toArray();
    channel = targets.stream().mapToInt(Integer::intValue).toArray();
    order = terms.stream().mapToInt(ChainRule.Term::order).toArray();
    coefficient = terms.stream().mapToDouble(ChainRule.Term::coefficient).toArray();
    left = products.stream().mapToInt(p -> nodeOf(p.subList(0, p.size() - 1), products)).toArray();
    right = products.stream().mapToInt(p -> p.get(p.size() - 1)).toArray();
  }

  /**
   * Derivatives of sigma that a sweep forms: one more than the rules use, for the reverse sweep.
   */
  public int slopes() {
    return highest + 2;
  }

  /** Number of products. */
  public int products() {
    return left.length;
  }

  /** Number of terms. */
  public int terms() {
    return node.length;
  }

  /** Operations of the forward program for one neuron at one point. */
  public int flops() {
    return products() + (channels - 1) + 3 * terms();
  }

  /** The node of a product of channels; it and its prefixes are added where they are new. */
  private int nodeOf(List<Integer> factors, List<List<Integer>> products) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    nodeOf(factors.subList(0, factors.size() - 1), products);
    if (!products.contains(factors)) {
      products.add(factors);
    }
    return channels + products.indexOf(factors);
  }
}
