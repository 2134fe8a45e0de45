package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chain rule of {@code z = sigma(y)} for every channel of a jet, as polynomials in the channels
 * of y (Faa di Bruno's formula in its combinatorial form).
 *
 * <p>A partial derivative by the axes {@code a} is {@code z_a = sum sigma^(k)(y) prod_B y_B} over
 * the partitions of {@code a} into k blocks B. A Laplacian is {@code sigma'' sum_i y_i^2 + sigma'
 * y_L}.
 */
final class ChainRule {
  /**
   * One product of a channel's rule.
   *
   * @param order the derivative of sigma that multiplies it
   * @param coefficient how many partitions give it
   * @param factors channel indices, ascending, as many as {@code order}
   */
  record Term(int order, int coefficient, List<Integer> factors) {}

  private ChainRule() {}

  /** The terms of a channel other than the value: by order, then by factors. */
  static List<Term> of(JetShape shape, Channel channel) {
    return channel.kind() == Channel.Kind.LAPLACIAN
        ? laplacian(shape, channel)
        : partial(shape, channel);
  }

  private static List<Term> laplacian(JetShape shape, Channel channel) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(1, 1, List.of(shape.indexOf(channel))));
    for (int axis : channel.axes()) {
      int slope = shape.indexOf(Channel.partial(axis));
      terms.add(new Term(2, 1, List.of(slope, slope)));
    }
    return terms;
  }

  private static List<Term> partial(JetShape shape, Channel channel) {
    Map<String, Term> terms = new TreeMap<>();
    for (List<List<Integer>> blocks : partitions(channel.axes())) {
      List<Integer> factors = new ArrayList<>();
      for (List<Integer> block : blocks) {
        factors.add(shape.indexOf(new Channel(Channel.Kind.PARTIAL, block)));
      }
      Collections.sort(factors);
      Term once = new Term(blocks.size(), 1, List.copyOf(factors));
      terms.merge(blocks.size() + ":" + factors, once, (a, b) -> more(a));
    }
    return List.copyOf(terms.values());
  }

  private static Term more(Term term) {
    return new Term(term.order, term.coefficient + 1, term.factors);
  }

  /** All partitions of the positions of a list into non-empty blocks, as blocks of its entries. */
  private static List<List<List<Integer>>> partitions(List<Integer> axes) {
    List<List<List<Integer>>> partitions = List.of(List.of());
    for (int axis : axes) {
      List<List<List<Integer>>> longer = new ArrayList<>();
      for (List<List<Integer>> blocks : partitions) {
        for (int b = 0; b <= blocks.size(); b++) {
          longer.add(withEntry(blocks, b, axis));
        }
      }
      partitions = longer;
    }
    return partitions;
  }

  /** The blocks with the axis put at the end of block b, or as a new block after the last. */
  private static List<List<Integer>> withEntry(List<List<Integer>> blocks, int b, int axis) {
    List<List<Integer>> copy = new ArrayList<>(blocks);
    if (b == blocks.size()) {
      copy.add(List.of(axis));
    } else {
      List<Integer> block = new ArrayList<>(blocks.get(b));
      block.add(axis);
      copy.set(b, block);
    }
    return copy;
  }
}
