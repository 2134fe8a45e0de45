package dev.strongform.processor.option;

import java.util.List;

/**
 * What was asked of the compiler.
 *
 * @param disabledPasses names of passes to leave out, to bisect a miscompile: {@code
 *     -Astrongform.disable=share,fold}
 * @param checkOnly whether to validate without generating a kernel: {@code -Astrongform.check=true}
 */
public record Options(List<String> disabledPasses, boolean checkOnly) {
  /** Nothing asked. */
  public static final Options DEFAULT = new Options(List.of(), false);

  /** Copies the list. */
  public Options {
    disabledPasses = List.copyOf(disabledPasses);
  }
}
