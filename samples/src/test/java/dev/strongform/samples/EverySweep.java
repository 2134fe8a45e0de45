package dev.strongform.samples;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.ResidualObjective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** All that an objective gives at some parameters, as vectors with a name. */
final class EverySweep {
  private final ResidualObjective loss;
  private final double[] theta;
  private final List<ParameterRange> trained;
  private final Map<String, double[]> results = new LinkedHashMap<>();

  EverySweep(ResidualObjective loss, double[] theta, List<ParameterRange> trained) {
    this.loss = loss;
    this.theta = theta;
    this.trained = trained;
  }

  Map<String, double[]> results() {
    products();
    normal();
    dual();
    triangular();
    return results;
  }

  private void products() {
    SplittableRandom random = new SplittableRandom(7);
    double[] v = random.doubles(theta.length, -1, 1).toArray();
    double[] w = random.doubles(loss.residualCount(), -1, 1).toArray();
    results.put("value", new double[] {loss.value(theta)});
    results.put("value with the gradient", new double[] {loss.gradient(theta, empty("gradient"))});
    loss.pullback(theta, w, empty("pullback"));
    loss.gaussNewtonProduct(theta, v, empty("J'Jv"));
    loss.pulledSecondDerivative(theta, v, 0.01, empty("second derivative"));
    double[] residual = new double[w.length];
    loss.residual(theta, residual);
    results.put("residual", residual);
    double[] jv = new double[w.length];
    loss.pushforward(theta, v, jv);
    results.put("pushforward", jv);
    results.put("row squares", loss.rowSquares(theta, trained));
  }

  /** A vector for one entry a parameter, under that name. */
  private double[] empty(String name) {
    double[] vector = new double[theta.length];
    results.put(name, vector);
    return vector;
  }

  private int columns() {
    return trained.stream().mapToInt(ParameterRange::size).sum();
  }

  private void normal() {
    int n = columns();
    try (NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), n, 1)) {
      results.put("value with J'J", new double[] {loss.gaussNewton(theta, trained, equations)});
      double[] matrix = new double[n * n];
      for (int k = 0; k < matrix.length; k++) {
        matrix[k] = equations.entry(k / n, k % n);
      }
      results.put("J'J", matrix);
      double[] vector = new double[n];
      equations.vector(vector);
      results.put("J'r", vector);
    }
  }

  private void dual() {
    int n = columns();
    try (DualEquations equations =
        DualEquations.allocate(new EjmlAlgebra(), loss.residualCount(), n, 1)) {
      results.put("value with JJ'", new double[] {loss.dual(theta, trained, equations)});
      double[] vector = new double[n];
      equations.vector(vector);
      results.put("J'r of the dual form", vector);
      double[] diagonal = new double[n];
      equations.diagonal(diagonal);
      results.put("diagonal of the dual form", diagonal);
    }
  }

  private void triangular() {
    int n = columns();
    try (TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), n)) {
      results.put("value with R", new double[] {loss.triangular(theta, trained, factor)});
      double[] vector = new double[n];
      factor.vector(vector);
      results.put("J'r of the factor", vector);
      double[] diagonal = new double[n];
      factor.diagonal(diagonal);
      results.put("diagonal of the factor", diagonal);
    }
  }
}
