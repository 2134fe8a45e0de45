package dev.strongform.spectrum;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.TermInfo;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.PointKernel;
import dev.strongform.models.PointModel;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointSet;
import java.util.List;
import java.util.Optional;

/**
 * The output layer over fixed features {@code sin(k pi x)} of {@code -u'' = f} on [0, 1], at the
 * midpoints of N equal cells. There the features are orthogonal, {@code sum_i sin(k pi x_i) sin(l
 * pi x_i) = N / 2} where {@code k = l < N} and else 0, so that {@code J'J} is diagonal with the
 * entries {@code (k pi)^4 / 2}.
 */
final class SineSeries {
  static final int FEATURES = 12;

  private static final Domain DOMAIN = new Domain(List.of(new Axis("x", 0, 1, false, false)));

  private SineSeries() {}

  /** The k-th eigenvalue, from 0, rising. */
  static double eigenvalue(int k) {
    return Math.pow((k + 1) * Math.PI, 4) / 2;
  }

  static ModelProblem problem() {
    PointModel model =
        (theta, point, normal, row) -> {
          double sum = -1;
          for (int k = 0; k < FEATURES; k++) {
            double wave = (k + 1) * Math.PI;
            row[k] = wave * wave * Math.sin(wave * point[0]);
            sum += theta[k] * row[k];
          }
          return sum;
        };
    TermInfo info = new TermInfo("poisson", TermInfo.Kind.EQUATION, "r", List.<Face>of(), false, 1);
    return new ModelProblem(
        ModelProblem.info("SineSeries", ""),
        DOMAIN,
        List.of(new ParameterBlock("output.weights", 0, 1, FEATURES)),
        List.of(new PointKernel(info, 1, FEATURES, model)),
        (theta, point) -> theta[0],
        Optional.empty());
  }

  /** The loss at the midpoints of so many cells. */
  static ResidualObjective loss(int cells, Workers workers) {
    double[] midpoints = new double[cells];
    for (int i = 0; i < cells; i++) {
      midpoints[i] = (i + 0.5) / cells;
    }
    ModelProblem problem = problem();
    WeightedTerm term = new WeightedTerm(problem.terms().get(0), points(midpoints), 1);
    return new ResidualObjective(problem, List.of(term), workers);
  }

  private static PointSet points(double[] midpoints) {
    return new PointSet(new double[][] {midpoints}, new double[0][]);
  }
}
