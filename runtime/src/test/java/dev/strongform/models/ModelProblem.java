package dev.strongform.models;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.TrainingDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A problem of one unknown {@code u} whose solution is a function of parameters and a point. */
public record ModelProblem(
    ProblemInfo info,
    Domain domain,
    List<ParameterBlock> parameters,
    List<TermKernel> terms,
    Field field,
    Optional<ExactSolution> exact)
    implements CompiledProblem {

  /** The unknown. */
  @FunctionalInterface
  public interface Field {
    double value(double[] theta, double[] point);
  }

  public static ProblemInfo info(String name, String reference) {
    return new ProblemInfo(
        name,
        "dev.strongform.models." + name,
        List.of("u"),
        List.of("u"),
        List.of(),
        Structure.NONE,
        "",
        reference);
  }

  @Override
  public List<Architecture> networks() {
    return List.of();
  }

  @Override
  public TrainingDefaults training() {
    return new TrainingDefaults("lm", "sobol", 200, 10, 10, 50, 0, 1, Map.of());
  }

  @Override
  public CompiledProblem with(Domain other, List<Architecture> networks) {
    return new ModelProblem(info, other, parameters, terms, field, exact);
  }

  @Override
  public Solution solution(double[] theta) {
    return new ModelSolution(theta.clone(), field);
  }

  private record ModelSolution(double[] theta, Field field) implements Solution {
    @Override
    public List<String> fields() {
      return List.of("u");
    }

    @Override
    public double[] evaluate(String name, double[][] coordinates) {
      double[] values = new double[coordinates[0].length];
      double[] point = new double[coordinates.length];
      for (int i = 0; i < values.length; i++) {
        for (int axis = 0; axis < point.length; axis++) {
          point[axis] = coordinates[axis][i];
        }
        values[i] = field.value(theta, point);
      }
      return values;
    }

    @Override
    public double[] parameters() {
      return theta.clone();
    }
  }
}
