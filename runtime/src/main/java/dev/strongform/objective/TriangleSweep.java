package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.TriangleAccumulator;
import dev.strongform.linalg.TriangularFactor;
import java.util.List;
import java.util.Optional;

/**
 * Fills triangular factors with the rows of the Jacobian, of which some may be kept from one to the
 * next.
 */
final class TriangleSweep {
  private final RowSweep rows;
  private final Workers workers;
  private final Optional<KeptRows> kept;

  TriangleSweep(RowSweep rows, Workers workers, Optional<KeptRows> kept) {
    this.rows = rows;
    this.workers = workers;
    this.kept = kept;
  }

  /** The factor for all parameters; gives the value. */
  double fill(double[] theta, TriangularFactor factor) {
    return fill(theta, rows, factor);
  }

  /** The factor for some parameters; gives the value. */
  double fill(double[] theta, List<ParameterRange> columns, TriangularFactor factor) {
    RowSweep some = rows.of(columns);
    Optional<KeptRows> known = kept.filter(each -> each.serves(columns));
    return known.isPresent() ? fill(theta, some, factor, known.get()) : fill(theta, some, factor);
  }

  private double fill(double[] theta, RowSweep wanted, TriangularFactor factor) {
    double value = wanted.fill(theta, factor.parts());
    reduce(factor);
    return value;
  }

  private double fill(double[] theta, RowSweep wanted, TriangularFactor factor, KeptRows known) {
    List<TriangleAccumulator> parts = factor.parts();
    if (!known.isReady()) {
      wanted.fill(theta, parts, known::holds, part -> parts.get(part).clear());
      reduce(factor);
      known.take(factor, theta);
    }
    double[] before = known.at(theta);
    double value =
        wanted.fill(theta, parts, term -> !known.holds(term), part -> begin(parts, part, before));
    reduce(factor);
    return value;
  }

  /** The first goes on from the rows that were kept. */
  private static void begin(List<TriangleAccumulator> parts, int part, double[] before) {
    if (part == 0) {
      parts.get(part).start(before);
    } else {
      parts.get(part).clear();
    }
  }

  private void reduce(TriangularFactor factor) {
    factor.reduce((tasks, task) -> workers.run(tasks, (worker, index) -> task.accept(index)));
  }
}
