package dev.strongform.cli.doubles;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.TrainingDefaults;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A compiled problem without a compiler: fits an affine function of the coordinates. */
public class LinearProblem implements CompiledProblem {
  private final String name;
  private final Domain domain;
  private final ToDoubleFunction<double[]> target;
  private final boolean exactKnown;
  private final List<Architecture> networks;

  protected LinearProblem(
      String name, int axes, ToDoubleFunction<double[]> target, boolean exactKnown) {
    this(
        name,
        domain(axes),
        target,
        exactKnown,
        List.of(new Architecture("u", List.of(3, 2), Activation.TANH, 1)));
  }

  private LinearProblem(
      String name,
      Domain domain,
      ToDoubleFunction<double[]> target,
      boolean exactKnown,
      List<Architecture> networks) {
    this.name = name;
    this.domain = domain;
    this.target = target;
    this.exactKnown = exactKnown;
    this.networks = networks;
  }

  private static Domain domain(int axes) {
    return new Domain(
        IntStream.range(0, axes)
            .mapToObj(i -> new Axis("xyzabcdefg".substring(i, i + 1), 0, 1, false, false))
            .toList());
  }

  @Override
  public ProblemInfo info() {
    return new ProblemInfo(
        name,
        "dev.strongform.cli.doubles." + name,
        List.of("u"),
        List.of("u"),
        List.of("u: order 0 in space", "made by hand"),
        Structure.NONE,
        "# " + name + "\n\nThe card.\n",
        "");
  }

  @Override
  public Domain domain() {
    return domain;
  }

  @Override
  public List<Architecture> networks() {
    return networks;
  }

  @Override
  public List<ParameterBlock> parameters() {
    return List.of(new ParameterBlock("u.output.weights", 0, 1, domain.dimension() + 1));
  }

  @Override
  public List<TermKernel> terms() {
    return List.of(new LinearTerm(domain.dimension(), target));
  }

  @Override
  public TrainingDefaults training() {
    return new TrainingDefaults("lm", "sobol", 50, 10, 10, 30, 0, 1, Map.of());
  }

  @Override
  public Solution solution(double[] theta) {
    return new AffineSolution(theta.clone());
  }

  @Override
  public Optional<ExactSolution> exact() {
    return exactKnown
        ? Optional.of((unknown, point) -> target.applyAsDouble(point))
        : Optional.empty();
  }

  @Override
  public CompiledProblem with(Domain newDomain, List<Architecture> newNetworks) {
    return new LinearProblem(name, newDomain, target, exactKnown, newNetworks);
  }

  private static final class AffineSolution implements Solution {
    private final double[] theta;

    AffineSolution(double[] theta) {
      this.theta = theta;
    }

    @Override
    public List<String> fields() {
      return List.of("u");
    }

    @Override
    public double[] evaluate(String field, double[][] coordinates) {
      double[] values = new double[coordinates[0].length];
      Arrays.fill(values, theta[0]);
      for (int axis = 0; axis < coordinates.length; axis++) {
        for (int i = 0; i < values.length; i++) {
          values[i] += theta[axis + 1] * coordinates[axis][i];
        }
      }
      return values;
    }

    @Override
    public double[] parameters() {
      return theta.clone();
    }
  }
}
