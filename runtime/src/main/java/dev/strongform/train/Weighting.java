package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Precision;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.auto.Proofs;
import dev.strongform.train.weight.AttentionRule;
import dev.strongform.train.weight.CausalRule;
import dev.strongform.train.weight.GradNormRule;
import dev.strongform.train.weight.GradientNormRule;
import dev.strongform.train.weight.LossBalanceRule;
import dev.strongform.train.weight.MultiplierRule;
import dev.strongform.train.weight.PointAscentRule;
import dev.strongform.train.weight.SelfAdaptiveRule;
import dev.strongform.train.weight.WeightRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the terms of a loss, or their points, are weighed against each other. */
public enum Weighting {
  /**
   * {@link #NTK} where features are drawn (beside data that identify coefficients, so that {@link
   * #holdsEquations equations hold}), or all residuals are affine and none is of data, and no term
   * has a weight of its own; else, and in single precision, {@link #FIXED}.
   */
  AUTO,
  /** By the weights of the options alone. */
  FIXED,
  /**
   * So that the traces of the terms' tangent kernels are equal at the start: {@code w_k = sum_j T_j
   * / T_k}, where {@code T_k} is the mean square of the rows of {@code J} (Wang, Yu and Perdikaris
   * 2022, equation 6.5, which has traces where this has means, as the loss has); weights of the
   * options multiply these.
   */
  NTK,
  /** {@link GradientNormRule}: gradients of equal length, renewed every 100 iterations. */
  LRA,
  /** {@link GradNormRule}: longer gradients for terms that fall less, every 20 iterations. */
  GRADNORM,
  /** {@link LossBalanceRule}: larger weights for terms that fall less, every 10 iterations. */
  RELOBRALO,
  /** {@link SelfAdaptiveRule}: weights that go uphill, every 10 iterations. */
  SELF_ADAPTIVE,
  /** {@link PointAscentRule}: the same with a weight for each point, every 10 iterations. */
  SELF_ADAPTIVE_POINTS,
  /** {@link AttentionRule}: points of large residuals weigh more, every 10 iterations. */
  ATTENTION,
  /** {@link CausalRule}: late points weigh little until early ones are solved; needs a time. */
  CAUSAL,
  /** {@link MultiplierRule}: conditions are constraints, by multipliers. */
  AUGMENTED_LAGRANGIAN;

  /** What data weigh beside equations that hold. */
  private static final double DATA = 1.0 / 30;

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

  /** The name that options use. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Itself, or what {@link #AUTO} is for this problem. */
  public Weighting resolved(CompiledProblem problem, TrainingOptions options) {
    return this == AUTO ? (suits(problem, options) ? NTK : FIXED) : this;
  }

  /** The terms as a run that starts at these parameters weighs them. */
  List<WeightedTerm> weigh(
      CompiledProblem problem, TrainingOptions options, ResidualObjective loss, double[] theta) {
    if (resolved(problem, options) != NTK) {
      return loss.terms();
    }
    double[] traces = loss.rowSquares(theta, problem.trained());
    double all = Arrays.stream(traces).sum();
    List<WeightedTerm> weighed = new ArrayList<>();
    for (int k = 0; k < traces.length; k++) {
      double factor = traces[k] > 0 && Double.isFinite(all) ? all / traces[k] : 1;
      boolean data = problem.terms().get(k).observation().isPresent();
      double share = data && holdsEquations(problem) ? DATA : 1;
      weighed.add(loss.terms().get(k).timesWeight(factor * share));
    }
    return weighed;
  }

  /**
   * Whether equations and conditions weigh thirty times as much as data: by {@link #AUTO}, where
   * coefficients are identified. Data have errors and equations have none. Where these weigh alike
   * the unknown follows the noise, and the coefficients are drawn towards it.
   */
  public boolean holdsEquations(CompiledProblem problem) {
    return this == AUTO && !problem.coefficients().isEmpty();
  }

  /** The rule by which weights change while a run trains; nothing if they do not. */
  Optional<WeightRule> rule(long seed) {
    return switch (this) {
      case LRA -> Optional.of(new GradientNormRule(0.9));
      case GRADNORM -> Optional.of(new GradNormRule(1.5, 0.5));
      case RELOBRALO -> Optional.of(new LossBalanceRule(0.95, 1, 0.99, seed));
      case SELF_ADAPTIVE -> Optional.of(new SelfAdaptiveRule(0.1));
      case AUTO, FIXED, NTK, SELF_ADAPTIVE_POINTS, ATTENTION, CAUSAL, AUGMENTED_LAGRANGIAN ->
          Optional.empty();
    };
  }

  /** Whether each point has a weight of its own, which changes while a run trains. */
  boolean isOfPoints() {
    return switch (this) {
      case SELF_ADAPTIVE_POINTS, ATTENTION, CAUSAL -> true;
      default -> false;
    };
  }

  private static boolean suits(CompiledProblem problem, TrainingOptions options) {
    if (!options.weights().isEmpty() || problem.isDrawn()) {
      return options.weights().isEmpty();
    }
    Proofs proved = Proofs.of(problem);
    boolean squares = !proved.energies() && proved.data().isEmpty();
    return squares && proved.isAffine() && options.precision() == Precision.FLOAT64;
  }
}
