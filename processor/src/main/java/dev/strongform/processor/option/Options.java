package dev.strongform.processor.option;

import java.util.List;

/**
 * What was asked of the compiler.
 *
 * @param disabledPasses names of passes to leave out, to bisect a miscompile: {@code
 *     -Astrongform.disable=fuse-laplacians,...}
 */
public record Options(List<String> disabledPasses) {
  /** Copies the list. */
  public Options {
    disabledPasses = List.copyOf(disabledPasses);
  }
}
