package dev.strongform.kernel;

import java.util.List;

/**
 * Windows on a jet over two axes, the coefficients laid out {@code [slab][window][output][space
 * polynomial][time polynomial]}.
 *
 * @param start index of the first coefficient
 */
record WindowPlan(Windows windows, JetShape shape, int outputs, int start) implements JetPlan {
  WindowPlan {
    if (shape.axes() != 2) {
      throw new IllegalArgumentException(
          "windows need two axes, but the problem has " + shape.axes());
    }
  }

  /** The number of coefficients. */
  static int count(Windows windows, int outputs) {
    return windows.count() * outputs * windows.terms();
  }

  /** The orders of each channel. */
  List<TensorChannel> channels() {
    return shape.channels().stream().map(TensorChannel::of).toList();
  }

  @Override
  public int end() {
    return start + count(windows, outputs);
  }

  @Override
  public long flops() {
    return 2L * outputs * windows.terms() * shape.size();
  }

  @Override
  public JetMemory newMemory(KernelEngine engine, int lanes) {
    return new WindowMemory(this, lanes);
  }
}
