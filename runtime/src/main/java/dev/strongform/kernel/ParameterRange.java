package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive parameters: one or more blocks that lie side by side, or a piece of one.
 *
 * @param from index of the first in {@code theta}
 * @param to index after the last, not below {@code from}
 */
public record ParameterRange(int from, int to) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if the range begins below zero or ends before it begins
   */
  public ParameterRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no parameters lie from " + from + " to " + to);
    }
  }

  /**
   * The blocks whose names begin so, such as {@code u.output} for the weights and biases of the
   * last layer of the network {@code u}, or {@code u} for all of it.
   *
   * @param blocks all blocks, in order and without gaps
   * @param name the leading parts of the blocks' names, whole
   * @throws IllegalArgumentException if there are none, naming those that there are, or if others
   *     lie between them
   */
  public static ParameterRange named(List<ParameterBlock> blocks, String name) {
    List<ParameterBlock> own =
        blocks.stream().filter(block -> (block.name() + ".").startsWith(name + ".")).toList();
    if (own.isEmpty()) {
      List<String> names = blocks.stream().map(ParameterBlock::name).toList();
      throw new IllegalArgumentException(
          "no parameters are called " + name + "; there are " + String.join(", ", names));
    }
    int from = own.get(0).offset();
    int size = own.stream().mapToInt(ParameterBlock::size).sum();
    ParameterBlock last = own.get(own.size() - 1);
    if (last.offset() + last.size() != from + size) {
      throw new IllegalArgumentException("other parameters lie between those called " + name);
    }
    return new ParameterRange(from, from + size);
  }

  /**
   * The entries of some blocks: one range for those that lie side by side.
   *
   * @param blocks in order
   */
  static List<ParameterRange> joined(List<ParameterBlock> blocks) {
    List<ParameterRange> ranges = new ArrayList<>();
    for (ParameterBlock block : blocks) {
      int last = ranges.size() - 1;
      boolean joins = last >= 0 && ranges.get(last).to() == block.offset();
      int from = joins ? ranges.remove(last).from() : block.offset();
      ranges.add(new ParameterRange(from, block.end()));
    }
    return List.copyOf(ranges);
  }

  /** The number of parameters. */
  public int size() {
    return to - from;
  }

  /** Whether all parameters of another range are in this one. */
  public boolean covers(int otherFrom, int otherTo) {
    return from <= otherFrom && otherTo <= to;
  }

  /** Whether some parameter of another range is in this one. */
  public boolean meets(int otherFrom, int otherTo) {
    return Math.max(from, otherFrom) < Math.min(to, otherTo);
  }
}
