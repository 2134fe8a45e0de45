package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermInfo;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.direction.Direction;
import dev.strongform.train.auto.LossSurvey;
import dev.strongform.train.auto.MethodChoice;
import dev.strongform.train.auto.Proofs;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the method of a run that leaves it open: by what the compiler proved of the problem, or,
 * where that does not settle it, by what is measured of the loss where the run starts.
 */
final class AutoMethod {
  /** The name that leaves the method open. */
  static final String NAME = "auto";

  private final CompiledProblem problem;
  private final TrainingOptions options;

  AutoMethod(CompiledProblem problem, TrainingOptions options) {
    this.problem = problem;
    this.options = options;
  }

  /** Whether the method is left open. */
  boolean isAsked() {
    return options.method().equals(NAME);
  }

  /** What the proofs settle, where the method is left open. */
  Optional<MethodChoice> settled() {
    return isAsked() ? proven() : Optional.empty();
  }

  /**
   * What the run takes, whose method is left open.
   *
   * @param terms in the order of the rows
   * @param settings of a method of the run
   */
  MethodChoice choose(TrainedPart part, List<WeightedTerm> terms, MethodSettings settings) {
    return proven()
        .orElseGet(() -> LossSurvey.choose(start(part, terms, settings)).after(Proofs.of(problem)));
  }

  private LossSurvey.Start start(
      TrainedPart part, List<WeightedTerm> terms, MethodSettings settings) {
    return new LossSurvey.Start(
        part.objective(),
        part.start(),
        terms,
        problem.domain().dimension(),
        isDataAlone(),
        options.batch() == 0 && !options.resampling().happens(),
        price(part.objective(), terms),
        fits(part.objective()),
        settings);
  }

  /**
   * What the proofs settle: Newton's method where windows are; natural gradients where there is an
   * energy; else Gauss-Newton by a factorisation that reveals the rank where only output layers are
   * solved for, which is where features are many and nearly dependent, damped where coefficients
   * are identified with them. Where hidden layers move nothing is settled.
   */
  private Optional<MethodChoice> proven() {
    boolean drawn =
        problem.isDrawn()
            && problem.networks().stream().allMatch(network -> network.drawn().isPresent());
    if (problem.isWindowed()) {
      return settled("gauss-newton", "windows of polynomials are solved for by Newton's method");
    }
    if (EnergyRun.isOf(problem)) {
      String why = "an energy has a metric and no residual";
      return settled(
          EnergyRun.method(drawn), drawn ? why : why + "; damped, as hidden layers move");
    }
    if (!drawn) {
      return Optional.empty();
    }
    return problem.coefficients().isEmpty()
        ? settled("gauss-newton", "only output layers are solved for, " + linearity())
        : settled("lm-qr", "output layers are solved for together with coefficients");
  }

  /** What methods that are tried for a choice may ask for: none of them does. */
  static Direction unsolved() {
    throw new IllegalStateException("a method that is tried for a choice solves no systems");
  }

  private Optional<MethodChoice> settled(String method, String why) {
    MethodChoice choice = MethodChoice.unmeasured(method, options.batch(), why);
    return Optional.of(choice.after(Proofs.of(problem)));
  }

  private String linearity() {
    return Proofs.of(problem).isAffine()
        ? "in which the problem is affine: one least squares solve"
        : "in which the problem is not affine: Newton's method";
  }

  private boolean isDataAlone() {
    return problem.terms().stream()
        .allMatch(term -> term.info().kind() == TermInfo.Kind.OBSERVATION);
  }

  /** Gradients for the price of {@code J'J}, or {@code J J'}, by counted operations. */
  private double price(Objective objective, List<WeightedTerm> terms) {
    TrainingOptions sweep = options.withIterations(1).withBatch(0);
    double gradient = 3 * Math.max(1, RunKernels.forwardOperations(sweep, terms));
    double rows = objective.residualCount();
    double parameters = objective.dimension();
    return 1 + rows * parameters * Math.min(rows, parameters) / gradient;
  }

  /** Whether there is room for {@code J'J}, or for {@code J} and {@code J J'} of fewer rows. */
  private boolean fits(Objective objective) {
    LinearAlgebra algebra = LinearAlgebras.choose(options.linearAlgebra()).algebra();
    int parameters = objective.dimension();
    int rows = objective.residualCount();
    double held = rows < parameters ? 8.0 * rows * parameters : 0;
    double matrix = NormalEquations.bytes(algebra, Math.min(rows, parameters));
    return held + matrix <= algebra.availableBytes();
  }
}
