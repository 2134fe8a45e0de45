package dev.strongform.cli.bench;

import dev.strongform.cli.terminal.Terminal;

/** Measures, prints and writes. Found by {@link java.util.ServiceLoader}. */
public interface Benchmarks {
  /**
   * Runs everything that was asked for.
   *
   * @throws dev.strongform.cli.terminal.Mistake if nothing matches, or a file cannot be written
   */
  void run(BenchRequest request, Terminal terminal);
}
