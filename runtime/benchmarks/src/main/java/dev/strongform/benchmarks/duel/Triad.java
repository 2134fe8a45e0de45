package dev.strongform.benchmarks.duel;

import dev.strongform.objective.Workers;

/** {@code a = b + s c} over arrays far beyond the caches, which measures memory (McCalpin 1995). */
final class Triad implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  private final Workers workers;
  private final double[] a = new double[OtherDuels.TRIAD];
  private final double[] b = new double[OtherDuels.TRIAD];
  private final double[] c = new double[OtherDuels.TRIAD];

  Triad(int threads) {
    this.workers = Workers.of(threads);
  }

  void run() {
    workers.run(a.length / PIECE, (worker, piece) -> piece(piece * PIECE));
  }

  private void piece(int from) {
    for (int i = from; i < from + PIECE; i++) {
      a[i] = b[i] + 3 * c[i];
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
