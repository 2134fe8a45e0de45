package dev.strongform.windows;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.TensorChannel;
import dev.strongform.kernel.Windows;
import dev.strongform.linalg.LinearAlgebra;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Solves a problem without time in one window over the whole domain, by Newton's method, with more
 * polynomials along an axis until its last coefficients are small.
 */
final class GlobalFit {
  /** Coefficients beyond which a solve no longer takes seconds. */
  private static final int MOST_COLUMNS = 5_000;

  private static final int MOST_STEPS = 20;

  /**
   * What is asked of the last coefficients, against the tolerance: over one window nothing else is
   * small, the errors of all missing ones add up, and two decades cost few polynomials.
   */
  private static final double MARGIN = 0.01;

  /** A step of this size, against the solution's, leaves nothing to the next. */
  private static final double SMALL_STEP = 1e-9;

  /** What a second step of an affine problem is below: rounding. */
  private static final double ROUNDING_STEP = 1e-11;

  private final CompiledProblem problem;
  private final List<JetTerm> terms;
  private final Windows first;
  private final LinearAlgebra algebra;
  private final BooleanSupplier stop;
  private final DoubleConsumer stepped;
  private final Slab slab;

  /** Whether a second step was nothing, so that one step is known to be enough. */
  private boolean affine;

  GlobalFit(
      CompiledProblem problem,
      List<JetTerm> terms,
      Windows windows,
      LinearAlgebra algebra,
      BooleanSupplier stop,
      DoubleConsumer stepped) {
    this.problem = problem;
    this.terms = terms;
    this.first = windows;
    this.algebra = algebra;
    this.stop = stop;
    this.stepped = stepped;
    Axis last = problem.domain().axes().get(1);
    this.slab = new Slab(last.min(), last.max(), Mesh.equal(problem.domain().axes().get(0), 1));
  }

  /**
   * What was found.
   *
   * @param outputs with the numbers of polynomials
   * @param resolved whether its last coefficients are as small as was asked for
   */
  record Fitted(Outputs outputs, SlabField field, boolean resolved) {}

  Fitted fit() {
    Outputs outputs = Outputs.of(first, problem.networks());
    SlabField field = new SlabField(slab, new double[1][outputs.columns()]);
    TermGrowth space = new TermGrowth(MARGIN * first.tolerance());
    TermGrowth time = new TermGrowth(MARGIN * first.tolerance());
    while (true) {
      boolean converged = solve(outputs, field.coefficients()[0]);
      Windows next = next(outputs.windows(), field, converged, space, time);
      boolean resolved = next.equals(outputs.windows());
      Outputs larger = Outputs.of(next, problem.networks());
      if (stop.getAsBoolean() || resolved || larger.columns() > MOST_COLUMNS) {
        return new Fitted(outputs, field, resolved);
      }
      field =
          new SlabField(slab, new double[][] {padded(field.coefficients()[0], outputs, larger)});
      outputs = larger;
    }
  }

  /** The numbers of polynomials to try next: the same where they were enough. */
  private Windows next(
      Windows windows, SlabField field, boolean converged, TermGrowth space, TermGrowth time) {
    Tails tails = tails(windows);
    double size = Math.max(field.size(), Double.MIN_NORMAL);
    double inSpace = converged ? tails.space(field, 0, size) : Double.POSITIVE_INFINITY;
    double inTime = converged ? tails.time(field, size) : Double.POSITIVE_INFINITY;
    return Windows.of(
        space.next(windows.spaceTerms(), inSpace),
        time.next(windows.timeTerms(), inTime),
        windows.tolerance());
  }

  private Tails tails(Windows windows) {
    List<Axis> axes = problem.domain().axes();
    return new Tails(windows, axes.get(0).length(), axes.get(1).length());
  }

  private static double[] padded(double[] coefficients, Outputs from, Outputs to) {
    Windows few = from.windows();
    Windows many = to.windows();
    double[] padded = new double[to.columns()];
    for (int output = 0; output < from.count(); output++) {
      for (int i = 0; i < few.spaceTerms(); i++) {
        System.arraycopy(
            coefficients,
            output * few.terms() + i * few.timeTerms(),
            padded,
            output * many.terms() + i * many.timeTerms(),
            few.timeTerms());
      }
    }
    return padded;
  }

  /** Newton's method; tells whether it converged. */
  private boolean solve(Outputs outputs, double[] coefficients) {
    TensorChannel.Orders orders = Outputs.highest(terms);
    Nodes nodes = Nodes.of(outputs.windows(), orders);
    OwnRows own = new OwnRows(problem.domain(), terms, outputs, nodes, 0);
    JointRows joints = new JointRows(outputs, nodes);
    boolean periodic = problem.domain().axes().get(0).periodic();
    try (SingleWindow window = new SingleWindow(algebra, outputs.columns())) {
      for (int iteration = 0; iteration < MOST_STEPS && !stop.getAsBoolean(); iteration++) {
        int count = own.write(slab, 0, coefficients, List.of());
        window.take(own.rows(), count);
        if (periodic) {
          double[][] seam = joints.between(slab, 0, 0, new double[][] {coefficients});
          window.takeFolded(seam);
        }
        double length = window.step(coefficients);
        stepped.accept(length);
        if (!Double.isFinite(length)) {
          return false;
        }
        affine |= iteration == 1 && length < ROUNDING_STEP;
        if (affine || length < SMALL_STEP) {
          return true;
        }
      }
    }
    return false;
  }
}
