package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.linalg.Demand;
import dev.strongform.linalg.Eigenbasis;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Secular;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * The Gauss-Newton matrix {@code Q'J'J Q} on a subspace with columns {@code Q}, decomposed once an
 * iteration: a step for any bound costs a secular equation. Where the direction assembles {@code
 * J'J}, which takes {@code P^2} numbers for {@code P} parameters, it is projected; elsewhere {@code
 * J Q} is found column by column, with a sweep and {@code N} numbers each for {@code N} rows.
 */
final class SketchedCurvature implements BoundedCurvature {
  /** Without a bound, what is below this fraction of the largest eigenvalue is not seen. */
  private static final double SMALLEST = 1e-14;

  private final Sketch sketch;
  private double[][] columns = {};
  private double[] last = {};
  private double[] before = {};
  private double[] values = {};
  private double[] along = {};
  private double[] moved = {};
  private boolean overflows;
  private DMatrixRMaj vectors = new DMatrixRMaj(0, 0);

  SketchedCurvature(Sketch sketch) {
    this.sketch = sketch;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Capability evaluates() {
    return Capability.RESIDUAL_PRODUCTS;
  }

  /** The directions, those before, and their images: of rows, where these are fewer. */
  @Override
  public Demand demand(Objective objective) {
    double size = objective.dimension();
    double directions = Math.min(sketch.size(), size);
    double longest = Math.min(objective.residualCount(), size);
    return Demand.ofNumbers(
        String.format(Locale.ROOT, "its subspace of %.0f directions", directions),
        directions * (2 * size + longest));
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (before.length != at.theta().length) {
      before = at.theta().clone();
      last = new double[before.length];
    }
    Vectors.plus(at.theta(), -1, before, last);
    System.arraycopy(at.theta(), 0, before, 0, before.length);
    columns = sketch.draw(at.gradient(), last);
    DMatrixRMaj gram = gram(at);
    overflows = MatrixFeatures_DDRM.hasUncountable(gram);
    if (overflows) {
      return;
    }
    Eigenbasis basis = Eigenbasis.of(gram);
    values = basis.values();
    vectors = basis.vectors();
    along = new double[values.length];
    moved = new double[values.length];
  }

  @Override
  public boolean overflows() {
    return overflows;
  }

  private DMatrixRMaj gram(Linearisation at) {
    return at.system() instanceof NormalEquations whole ? projected(whole) : images(at);
  }

  /** {@code Q'(J'J) Q}, where the direction assembled {@code J'J}. */
  private DMatrixRMaj projected(NormalEquations whole) {
    int size = whole.size();
    DMatrixRMaj full = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k <= i; k++) {
        full.set(i, k, whole.entry(i, k));
        full.set(k, i, whole.entry(i, k));
      }
    }
    DMatrixRMaj rows = new DMatrixRMaj(columns);
    DMatrixRMaj product = new DMatrixRMaj(columns.length, size);
    DMatrixRMaj gram = new DMatrixRMaj(columns.length, columns.length);
    CommonOps_DDRM.mult(rows, full, product);
    CommonOps_DDRM.multTransB(product, rows, gram);
    CommonOps_DDRM.symmLowerToFull(gram);
    return gram;
  }

  private DMatrixRMaj images(Linearisation at) {
    double[][] images = new double[columns.length][at.objective().residualCount()];
    DMatrixRMaj gram = new DMatrixRMaj(columns.length, columns.length);
    for (int i = 0; i < columns.length; i++) {
      at.objective().pushforward(at.theta(), columns[i], images[i]);
      for (int j = 0; j <= i; j++) {
        double entry = Vectors.dot(images[i], images[j]);
        gram.set(i, j, entry);
        gram.set(j, i, entry);
      }
    }
    return gram;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    project(gradient);
    return expand(SMALLEST * values[0], step) > 0;
  }

  @Override
  public double step(Linearisation at, double[] gradient, double radius, double[] step) {
    project(gradient);
    return expand(Secular.shift(values, along, radius), step);
  }

  /** The gradient along each eigenvector. */
  private void project(double[] gradient) {
    Arrays.fill(along, 0);
    for (int j = 0; j < columns.length; j++) {
      double entry = Vectors.dot(columns[j], gradient);
      for (int k = 0; k < along.length; k++) {
        along[k] += vectors.get(j, k) * entry;
      }
    }
  }

  /** Writes the step of a shift and says how much the model falls. */
  private double expand(double shift, double[] step) {
    double falls = 0;
    for (int k = 0; k < along.length; k++) {
      moved[k] = along[k] == 0 ? 0 : -along[k] / (values[k] + shift);
      falls -= moved[k] * (along[k] + 0.5 * values[k] * moved[k]);
    }
    Arrays.fill(step, 0);
    for (int j = 0; j < columns.length; j++) {
      double entry = 0;
      for (int k = 0; k < moved.length; k++) {
        entry += vectors.get(j, k) * moved[k];
      }
      Vectors.add(step, entry, columns[j]);
    }
    return falls;
  }
}
