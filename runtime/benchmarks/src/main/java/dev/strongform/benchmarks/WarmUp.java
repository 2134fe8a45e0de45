package dev.strongform.benchmarks;

import dev.strongform.benchmarks.duel.Duel;

/**
 * Runs a duel until the virtual machine has compiled what it runs: for some seconds at least, and
 * on while the subject still gets faster. On a busy machine the compiler has its share of it only.
 */
final class WarmUp {
  private static final double FASTER = 0.95;
  private static final double MOST = 4;

  private WarmUp() {}

  static void run(Duel duel, double seconds) {
    long start = System.nanoTime();
    double best = Double.POSITIVE_INFINITY;
    double improved = 0;
    double elapsed = 0;
    while (elapsed < seconds || (elapsed < 2 * improved && elapsed < MOST * seconds)) {
      double before = elapsed;
      duel.subject();
      elapsed = (System.nanoTime() - start) * 1e-9;
      if (elapsed - before < FASTER * best) {
        best = elapsed - before;
        improved = elapsed;
      }
      if (before == 0 || elapsed > seconds / 2) {
        duel.reference();
        elapsed = (System.nanoTime() - start) * 1e-9;
      }
    }
  }
}
