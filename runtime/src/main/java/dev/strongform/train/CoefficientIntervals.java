package dev.strongform.train;

import dev.strongform.kernel.Coefficient;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermInfo;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Intervals of 95 % for the coefficients that were identified, from the loss linearised at its
 * minimum.
 *
 * <p>Data are taken to have independent errors of one variance a term, and equations and conditions
 * none. The minimum then moves by {@code -H^-1 sum_i w/N j_i e_i}, where {@code H = J'J} of all
 * weighted rows and all parameters that were trained, the networks' included, and {@code j_i} are
 * the rows of the data: its variance is {@code s^2 H^-1 (sum_i (w/N)^2 j_i j_i') H^-1}. So weights
 * between the terms enter as they did in the fit; where data alone are fitted it is {@code (J'J)^-1
 * s^2} (Seber and Wild, "Nonlinear Regression", 1989). {@code s^2} is the data's residual sum of
 * squares over {@code N - p}, {@code p} the trace of the matrix that maps data to fitted values,
 * and quantiles are Student's.
 *
 * <p>{@code H} is solved by the triangular factor of {@code J}, whose weak directions are damped at
 * the level of rounding: features are nearly dependent, and the coefficient's column must still be
 * told apart from what they can imitate.
 */
final class CoefficientIntervals {
  private static final double LEVEL = 0.975;

  /** Of the diagonal of {@code J'J}: the square of what is lost in the rows' last digits. */
  private static final double DAMPING = 1e-24;

  /** Above, the factor would take longer than the training. */
  private static final int MOST_PARAMETERS = 4_000;

  /** Vectors of random signs, by which the trace is estimated (Hutchinson 1990). */
  private static final int TRACE_VECTORS = 10;

  private static final String REMARK =
      "95 %, all parameters estimated, from the residuals of the data";

  private final CompiledProblem problem;
  private final Objective objective;
  private final double[] theta;
  private final List<Data> data;
  private final LinearAlgebra algebra;

  /** The rows of one observation: those from {@code from} up to {@code to}. */
  private record Data(int from, int to, double scale) {
    int size() {
      return to - from;
    }
  }

  /**
   * Intervals at the end of a run.
   *
   * @param objective of the parameters that were trained, of which the coefficients are the last
   * @param theta where it was minimised
   * @param terms those of the objective, as they were weighted
   * @param algebra factors the Jacobian
   */
  CoefficientIntervals(
      CompiledProblem problem,
      Objective objective,
      double[] theta,
      List<WeightedTerm> terms,
      LinearAlgebra algebra) {
    this.problem = problem;
    this.objective = objective;
    this.theta = theta;
    this.data = data(terms);
    this.algebra = algebra;
  }

  private static List<Data> data(List<WeightedTerm> terms) {
    List<Data> data = new ArrayList<>();
    int row = 0;
    for (WeightedTerm term : terms) {
      int size = term.points().size();
      if (term.kernel().info().kind() == TermInfo.Kind.OBSERVATION && term.weight() > 0) {
        data.add(new Data(row, row + size, term.weight() / size));
      }
      row += size;
    }
    return data;
  }

  /** An estimate for each coefficient of the problem. */
  List<CoefficientEstimate> estimates() {
    if (problem.coefficients().isEmpty()) {
      return List.of();
    }
    String obstacle = obstacle();
    return obstacle.isEmpty() ? withIntervals() : without(obstacle);
  }

  private String obstacle() {
    if (data.isEmpty()) {
      return "no interval: there are no data whose scatter would tell";
    } else if (!objective.capabilities().contains(Capability.GAUSS_NEWTON)) {
      return "no interval: these kernels give no rows of the Jacobian";
    }
    return theta.length > MOST_PARAMETERS
        ? "no interval: " + theta.length + " parameters are above " + MOST_PARAMETERS
        : "";
  }

  private List<CoefficientEstimate> without(String why) {
    List<CoefficientEstimate> estimates = new ArrayList<>();
    for (int k = 0; k < problem.coefficients().size(); k++) {
      estimates.add(estimate(k, Double.NaN, why));
    }
    return estimates;
  }

  private List<CoefficientEstimate> withIntervals() {
    try (TriangularFactor factor = TriangularFactor.allocate(algebra, theta.length)) {
      objective.triangular(theta, factor);
      double[] damping = new double[theta.length];
      factor.diagonal(damping);
      for (int k = 0; k < damping.length; k++) {
        damping[k] = Math.max(DAMPING * damping[k], Double.MIN_NORMAL);
      }
      return factor.step(damping, new double[theta.length])
          ? new Linearised(factor).estimates()
          : without("no interval: the Jacobian is not finite");
    } catch (IllegalArgumentException noRoom) {
      return without("no interval: " + noRoom.getMessage());
    } catch (OutOfMemoryError full) {
      return without("no interval: there was not enough memory for the Jacobian's factor");
    }
  }

  private CoefficientEstimate estimate(int index, double reach, String remark) {
    Coefficient coefficient = problem.coefficients().get(index);
    double parameter = theta[theta.length - problem.coefficients().size() + index];
    return new CoefficientEstimate(
        coefficient.name(),
        coefficient.value(parameter),
        coefficient.exact(),
        coefficient.value(parameter - reach),
        coefficient.value(parameter + reach),
        remark);
  }

  /** The loss linearised at the minimum. */
  private final class Linearised {
    private final TriangularFactor factor;
    private final double[] residual = new double[objective.residualCount()];
    private final double[] rows = new double[residual.length];
    private final double[] direction = new double[theta.length];
    private final double[] right = new double[theta.length];

    Linearised(TriangularFactor factor) {
      this.factor = factor;
      objective.residual(theta, residual);
    }

    List<CoefficientEstimate> estimates() {
      double[] freedom = new double[data.size()];
      double[] variances = new double[data.size()];
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < freedom.length; k++) {
        freedom[k] = data.get(k).size() - fitted(data.get(k));
        variances[k] = sumOfSquares(residual, data.get(k)) / data.get(k).scale() / freedom[k];
        least = Math.min(least, freedom[k]);
      }
      if (!(least >= 1)) {
        return without("no interval: the networks can fit as many values as there are data");
      }
      double quantile = new TDistribution(least).inverseCumulativeProbability(LEVEL);
      List<CoefficientEstimate> estimates = new ArrayList<>();
      for (int k = 0; k < problem.coefficients().size(); k++) {
        estimates.add(estimate(k, quantile * Math.sqrt(variance(k, variances)), REMARK));
      }
      return estimates;
    }

    /** {@code sum s^2 w/N |J_o z|^2} over the data, where {@code H z} is the coefficient's unit. */
    private double variance(int index, double[] variances) {
      Arrays.fill(right, 0);
      right[right.length - problem.coefficients().size() + index] = 1;
      factor.solveAgain(right, direction);
      objective.pushforward(theta, direction, rows);
      double variance = 0;
      for (int k = 0; k < variances.length; k++) {
        variance += variances[k] * data.get(k).scale() * sumOfSquares(rows, data.get(k));
      }
      return variance;
    }

    /** The trace of {@code J_o H^-1 J_o'}, by random signs: how many values the fit can follow. */
    private double fitted(Data term) {
      SplittableRandom random = new SplittableRandom(0);
      double trace = 0;
      for (int k = 0; k < TRACE_VECTORS; k++) {
        double[] signs = new double[residual.length];
        for (int i = term.from(); i < term.to(); i++) {
          signs[i] = random.nextBoolean() ? 1 : -1;
        }
        objective.pullback(theta, signs, right);
        factor.solveAgain(right, direction);
        objective.pushforward(theta, direction, rows);
        for (int i = term.from(); i < term.to(); i++) {
          trace += signs[i] * rows[i];
        }
      }
      return trace / TRACE_VECTORS;
    }

    private double sumOfSquares(double[] values, Data term) {
      double sum = 0;
      for (int i = term.from(); i < term.to(); i++) {
        sum += values[i] * values[i];
      }
      return sum;
    }
  }
}
