package dev.strongform.openblas;

import dev.strongform.linalg.RowAccumulator;
import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;

/**
 * A block of rows outside the heap, column after column: one column a parameter, and the residual
 * as the last one.
 */
final class NativeRows implements AutoCloseable {
  /** Doubles from column to column. */
  static final int STRIDE = RowAccumulator.BLOCK_ROWS;

  private final int parameters;
  private final DoublePointer memory;

  /** The same memory: measured to be the cheapest way to copy short columns out of the heap. */
  private final DoubleBuffer buffer;

  NativeRows(int parameters) {
    this.parameters = parameters;
    this.memory = new DoublePointer((parameters + 1L) * STRIDE);
    this.buffer = memory.asBuffer();
  }

  DoublePointer memory() {
    return memory;
  }

  /** As {@link RowAccumulator#place}. */
  void place(double[] rows, int ld, int from, int to, double[] residual, int at) {
    for (int k = 0; k < parameters; k++) {
      buffer.put(k * STRIDE + at, rows, k * ld + from, to - from);
    }
    buffer.put(parameters * STRIDE + at, residual, from, to - from);
  }

  @Override
  public void close() {
    memory.close();
  }
}
