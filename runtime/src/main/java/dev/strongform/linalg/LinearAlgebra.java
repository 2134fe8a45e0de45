package dev.strongform.linalg;

import java.util.Optional;

/**
 * A back end for the dense linear algebra of second-order methods. Back ends are found by {@link
 * java.util.ServiceLoader} and chosen by {@link LinearAlgebras#choose}.
 */
public interface LinearAlgebra {
  /** The name that options use, in lower case, such as {@code ejml}. */
  String name();

  /** What it is, for a sentence: library, version, processor. */
  String description();

  /** The larger, the earlier it is tried. */
  int preference();

  /** Why it cannot work on this machine, or nothing if it can. */
  Optional<String> obstacle();

  /**
   * An empty accumulator of {@code J'J} and {@code J'r}.
   *
   * @param parameters number of columns of {@code J}, at least 1
   */
  GramAccumulator gram(int parameters);

  /** The bytes of memory that one accumulator of that many parameters holds. */
  long gramBytes(int parameters);

  /**
   * An empty accumulator of the triangular factor of {@code [J r]}.
   *
   * @param parameters number of columns of {@code J}, at least 1
   */
  TriangleAccumulator triangle(int parameters);

  /** The bytes of memory that one such accumulator holds, that of its damped steps included. */
  long triangleBytes(int parameters);

  /** The bytes of memory that accumulators can still have, at the moment. */
  long availableBytes();
}
