package dev.strongform.verify;

import java.util.OptionalLong;

/**
 * What a generated method of a term's kernel costs.
 *
 * @param term the term's name
 * @param name the method's name
 * @param operations what its own loop computes at one point, in units of one addition; empty for a
 *     method without such a loop, which only calls others
 * @param bytes length of its byte code
 */
public record KernelMethod(String term, String name, OptionalLong operations, int bytes) {
  /**
   * The most bytes of byte code that HotSpot compiles: what is longer stays in the interpreter
   * ({@code -XX:HugeMethodLimit}, and {@code -XX:+DontCompileHugeMethods}, which is the default).
   */
  public static final int MOST_COMPILED_BYTES = 8_000;

  /** Whether HotSpot compiles it. */
  public boolean isCompiled() {
    return bytes <= MOST_COMPILED_BYTES;
  }
}
