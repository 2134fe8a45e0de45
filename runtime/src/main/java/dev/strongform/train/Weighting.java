package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the terms of a loss are weighed against each other. */
public enum Weighting {
  /**
   * {@link #NTK} where features are drawn and no term has a weight of its own, else {@link #FIXED}.
   */
  AUTO,
  /** By the weights of the options alone. */
  FIXED,
  /**
   * So that the traces of the terms' tangent kernels are equal at the start: {@code w_k = sum_j T_j
   * / T_k}, where {@code T_k} is the mean square of the rows of {@code J} (Wang, Yu and Perdikaris
   * 2022, equation 6.5); weights of the options multiply these.
   */
  NTK;

  /**
   * The weighting of a name, in lower case.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static Weighting named(String name) {
    return Stream.of(values())
        .filter(weighting -> weighting.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no weighting \""
                        + name
                        + "\"; there are "
                        + Stream.of(values())
                            .map(Weighting::text)
                            .collect(Collectors.joining(", "))));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The terms as a run weighs them. */
  List<WeightedTerm> weigh(
      CompiledProblem problem, TrainingOptions options, ResidualObjective loss, double[] theta) {
    if (this != NTK && !(this == AUTO && suits(problem, options))) {
      return loss.terms();
    }
    double[] traces = loss.rowSquares(theta, problem.trained());
    double all = Arrays.stream(traces).sum();
    List<WeightedTerm> weighed = new ArrayList<>();
    for (int k = 0; k < traces.length; k++) {
      double factor = traces[k] > 0 && Double.isFinite(all) ? all / traces[k] : 1;
      weighed.add(loss.terms().get(k).timesWeight(factor));
    }
    return weighed;
  }

  private static boolean suits(CompiledProblem problem, TrainingOptions options) {
    return options.weights().isEmpty() && problem.isDrawn();
  }
}
