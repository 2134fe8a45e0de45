package dev.strongform.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The sign bits of vectors. */
final class Signs {
  private Signs() {}

  /** The size with the sign of another vector; the size must not be negative. */
  static DoubleVector copy(DoubleVector sign, DoubleVector size) {
    LongVector bits = sign.reinterpretAsLongs().and(Long.MIN_VALUE);
    return size.reinterpretAsLongs().or(bits).reinterpretAsDoubles();
  }

  /** The value, negated where the bits' sign bit is set. */
  static DoubleVector flip(LongVector bits, DoubleVector value) {
    LongVector sign = bits.and(Long.MIN_VALUE);
    return value
        .reinterpretAsLongs()
        .lanewise(jdk.incubator.vector.VectorOperators.XOR, sign)
        .reinterpretAsDoubles();
  }
}
