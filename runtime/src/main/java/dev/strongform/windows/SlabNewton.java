package dev.strongform.windows;

import dev.strongform.kernel.Domain;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.TensorChannel;
import dev.strongform.objective.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Newton's method on all coefficients of a slab. */
final class SlabNewton {
  private static final int MOST_STEPS = 12;

  /** A step of this size, against the solution's, leaves nothing to the next. */
  private static final double SMALL_STEP = 1e-10;

  /** Below this a step that does not shrink any more is rounding. */
  private static final double ROUNDING_STEP = 1e-5;

  private final boolean periodic;
  private final Outputs outputs;
  private final JointRows joints;
  private final List<OwnRows> own;
  private final Workers workers;
  private final DoubleConsumer stepped;

  /**
   * Newton's method for a problem.
   *
   * @param continuous how many derivatives in time go on from the slab before
   * @param stepped is told of every step
   */
  SlabNewton(
      Domain domain,
      List<JetTerm> terms,
      Outputs outputs,
      TensorChannel.Orders orders,
      int continuous,
      Workers workers,
      DoubleConsumer stepped) {
    Nodes nodes = Nodes.of(outputs.windows(), orders);
    this.periodic = domain.axes().get(0).periodic();
    this.outputs = outputs;
    this.joints = new JointRows(outputs, nodes);
    this.own =
        Stream.generate(() -> new OwnRows(domain, terms, outputs, nodes, continuous))
            .limit(workers.count())
            .toList();
    this.workers = workers;
    this.stepped = stepped;
  }

  /**
   * Solves on a slab.
   *
   * @param guess coefficients of each window, which become the solution's
   * @param before the end of the slab before; empty on the first
   * @return what was found; nothing where the steps do not shrink
   */
  Optional<SlabField> solve(Slab slab, double[][] guess, List<TraceField> before) {
    SlabField field = new SlabField(slab, guess);
    double last = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < MOST_STEPS; iteration++) {
      double[][] step = step(field, before);
      double length = add(step, guess) / Math.max(field.size(), Double.MIN_NORMAL);
      stepped.accept(length);
      if (!Double.isFinite(length)) {
        return Optional.empty();
      }
      if (length < SMALL_STEP || (length < ROUNDING_STEP && length > last / 2)) {
        return Optional.of(field);
      }
      last = length;
    }
    return Optional.empty();
  }

  private double[][] step(SlabField field, List<TraceField> before) {
    int windows = field.slab().windows();
    Trapezoid[] triangles = new Trapezoid[windows];
    workers.run(
        windows,
        (worker, window) ->
            triangles[window] =
                own.get(worker)
                    .triangle(field.slab(), window, field.coefficients()[window], before));
    List<double[][]> between = new ArrayList<>();
    IntStream.range(0, windows - 1).forEach(w -> between.add(joint(field, w, w + 1)));
    double[][] seam = periodic ? joint(field, windows - 1, 0) : new double[0][];
    return new WindowChain(outputs.columns(), periodic)
        .solve(Arrays.asList(triangles), between, seam);
  }

  private double[][] joint(SlabField field, int left, int right) {
    return joints.between(field.slab(), left, right, field.coefficients());
  }

  private static double add(double[][] step, double[][] coefficients) {
    double largest = 0;
    for (int window = 0; window < step.length; window++) {
      for (int k = 0; k < step[window].length; k++) {
        coefficients[window][k] += step[window][k];
        largest = Math.max(largest, Math.abs(step[window][k]));
        if (Double.isNaN(step[window][k])) {
          return Double.NaN;
        }
      }
    }
    return largest;
  }
}
