package dev.strongform.optim;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.NewtonSchulz;
import dev.strongform.objective.Capability;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The part of a method that turns a gradient into a step: {@code s = -H^-1 g}. */
public interface Curvature {
  /** What the direction must evaluate. */
  Capability needs();

  /** What it evaluates by itself, which the objective must give. */
  default Capability evaluates() {
    return Capability.VALUE;
  }

  /** Whether it learns from the difference of gradients, which must then be of one sample. */
  default boolean comparesGradients() {
    return false;
  }

  /** Whether it has a momentum of its own. */
  default boolean keepsMomentum() {
    return false;
  }

  /** Whether its steps are right for the gradient of the present iterate alone. */
  default boolean followsGradient() {
    return false;
  }

  /** Whether each parameter is damped by a scale of its own. */
  default boolean scalesDamping() {
    return false;
  }

  /** Whether its steps are least squares solutions of a system that reveals its rank. */
  default boolean revealsRank() {
    return false;
  }

  /**
   * Whether it is right only where output layers are at their solution, and adds rows to its system
   * that say so.
   */
  default boolean needsProjection() {
    return false;
  }

  /** Whether it leaves some parameters as they are, so that what is learned is of the others. */
  default boolean holdsParameters() {
    return false;
  }

  /** Why it cannot serve so many parameters, a phrase; nothing if it can. */
  default Optional<String> refusal(int parameters) {
    return Optional.empty();
  }

  /**
   * Learns from an iterate, before its step is asked for.
   *
   * @param sampleChanged whether the sample is another than at the iterate before
   */
  default void observe(Linearisation at, boolean sampleChanged) {}

  /**
   * Writes {@code -H^-1 gradient}.
   *
   * @param gradient the gradient to go along, with momentum
   * @param step receives the step; untouched on failure
   * @return whether there is such a step
   */
  boolean step(Linearisation at, double[] gradient, double[] step);

  /** Forgets what was learned; says whether there was anything to forget. */
  default boolean reset() {
    return false;
  }

  /** Takes over what another learned, where it can use that; says what, a phrase. */
  default Optional<String> inherit(Curvature before) {
    return Optional.empty();
  }

  /** {@code H = 1}: steepest descent. */
  static Curvature identity() {
    return new IdentityCurvature();
  }

  /**
   * The multiple {@code H = y's / s's} of the identity, for the last step {@code s} and gradient
   * difference {@code y}: steps {@code -(s's / y's) g}, the longer of the two lengths of Barzilai
   * and Borwein (1988, equation 5). Lengths are kept within 1e-10 and 1e10; where {@code y's} is
   * not positive, and at first, steps are {@code -g / max(1, |g|)}.
   */
  static Curvature barzilaiBorwein() {
    return new BarzilaiBorweinCurvature();
  }

  /**
   * Nonlinear conjugate gradients {@code d = -g + beta d} with {@code beta = max(0, g'(g -
   * g_before) / |g_before|^2)}, which restart by themselves where {@code beta} would be negative
   * (Polak and Ribiere 1969; Gilbert and Nocedal 1992; Nocedal and Wright 2006, equation 5.45).
   */
  static Curvature conjugate() {
    return new ConjugateCurvature();
  }

  /**
   * Adam's diagonal {@code H = sqrt(v) + epsilon}, where {@code v} is the unbiased exponential
   * average of the squared gradients; epsilon stands outside the root (Kingma and Ba 2015,
   * algorithm 1).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient
   */
  static Curvature adam(double decay, double epsilon) {
    return new DiagonalCurvature(new UnbiasedSquares(new AveragedSquares(decay), decay), epsilon);
  }

  /**
   * AdaGrad's diagonal {@code H = sqrt(sum g^2) + epsilon}, over all gradients; epsilon stands
   * outside the root (Duchi, Hazan and Singer 2011, figure 1).
   *
   * @param epsilon in units of the gradient
   */
  static Curvature adagrad(double epsilon) {
    return new DiagonalCurvature(new SummedSquares(), epsilon);
  }

  /**
   * RMSProp's diagonal {@code H = sqrt(v) + epsilon} with {@code v = decay v + (1 - decay) g^2}
   * from zero, not corrected; epsilon stands outside the root (Tieleman and Hinton 2012, lecture
   * 6.5).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient
   */
  static Curvature rmsprop(double decay, double epsilon) {
    return new DiagonalCurvature(new AveragedSquares(decay), epsilon);
  }

  /**
   * AMSGrad's diagonal: Adam's, with the largest {@code v} so far before it is made unbiased
   * (Reddi, Kale and Kumar 2018, algorithm 2, which leaves the correction out).
   *
   * @param decay of the average, from 0 up to below 1
   * @param epsilon in units of the gradient, outside the root
   */
  static Curvature amsgrad(double decay, double epsilon) {
    Squares largest = new LargestSquares(new AveragedSquares(decay));
    return new DiagonalCurvature(new UnbiasedSquares(largest, decay), epsilon);
  }

  /**
   * {@code H = |g|}, entry by entry: every parameter moves by 1, or not at all where it is flat.
   */
  static Curvature sign() {
    return new SignCurvature();
  }

  /**
   * The limited-memory BFGS matrix by the two-loop recursion, started from {@code s'y / y'y}
   * (Nocedal and Wright 2006, algorithm 7.4).
   *
   * @param memory pairs kept, at least 1
   */
  static Curvature lbfgs(int memory) {
    return new LbfgsCurvature(memory);
  }

  /**
   * The limited-memory BFGS matrix, and at every other iteration the sum of what L-BFGS on each
   * layer alone changes (Kopanicakova, Kothari, Karniadakis and Krause 2024).
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param memory pairs kept, at least 1
   * @param localIterations on each layer, at least 1
   */
  static Curvature layerwiseSchwarz(List<ParameterBlock> blocks, int memory, int localIterations) {
    return new SchwarzCurvature(SchwarzCurvature.layers(blocks), memory, localIterations);
  }

  /**
   * Shampoo's {@code L^1/4 x R^1/4} of each block with {@code L = sum G G'} and {@code R = sum G'
   * G} over the block's gradients {@code G} (Gupta, Koren and Singer 2018, algorithm 1). Costs
   * products with {@code L} and {@code R} an iteration, and their eigenvectors at each renewal.
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param epsilon added to the eigenvalues, relative to the largest; above 0
   * @param every iterations between renewals of the roots, at least 1
   */
  static Curvature shampoo(List<ParameterBlock> blocks, double epsilon, int every) {
    return new BlockCurvature(
        new Matrices(blocks),
        block -> new ShampooPreconditioner(block.rows(), block.columns(), epsilon, every));
  }

  /**
   * SOAP's diagonal: Adam's {@code sqrt(v) + epsilon} in the eigenbasis of the exponential averages
   * of {@code G G'} and {@code G' G} of each block (Vyas et al. 2024, algorithm 3); the averages of
   * the squares are kept when the basis turns, as there. Vectors keep their plain basis.
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param decay of all averages, from 0 up to below 1
   * @param epsilon in units of the gradient, outside the root
   * @param every iterations between renewals of the basis, at least 1; the first renews it
   */
  static Curvature soap(List<ParameterBlock> blocks, double decay, double epsilon, int every) {
    return new BlockCurvature(
        new Matrices(blocks),
        block -> new SoapPreconditioner(block.rows(), block.columns(), decay, epsilon, every));
  }

  /**
   * Muon's: each block's step is near the polar factor of the gradient, by five quintic
   * Newton-Schulz steps, times {@code sqrt(max(1, rows / columns))} (Jordan et al. 2024).
   *
   * @param blocks the parameters' blocks, in order and without gaps
   */
  static Curvature orthogonal(List<ParameterBlock> blocks) {
    return new OrthogonalCurvature(new Matrices(blocks), NewtonSchulz.quintic());
  }

  /**
   * K-FAC's: the Gauss-Newton matrix on the plane of the last step and of the gradient
   * preconditioned by {@code A_1 x G_1 + A_2 x G_2} of each layer, with the second moments {@code
   * A} of the jets that the layer reads and {@code G} of the residual's derivatives by what it
   * feeds, over points and channels; of equations and of other terms apart (Dangel, Mueller and
   * Zeinhofer 2024, arXiv:2405.15603; Martens and Grosse 2015, arXiv:1503.05671).
   *
   * @param decay of the factors' exponential averages over samples, from 0 up to below 1; where the
   *     sample stays they are those of the present parameters
   */
  static DampedCurvature kronecker(double decay) {
    return new KroneckerCurvature(decay);
  }

  /**
   * The BFGS matrix as a dense inverse, started from {@code y's / y'y} (Nocedal and Wright 2006,
   * (6.17) and (6.20)). Where samples change it stays as it is. Holds {@code 4 P^2} bytes for
   * {@code P} parameters; refused where there is no room for it.
   */
  static Curvature bfgs() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.bfgs());
  }

  /**
   * As {@link #bfgs}, divided by {@code tau = min(1, y's / s'H^-1 s)} before the step's own part is
   * added (Al-Baali 1998; Urban et al. 2024, arXiv:2405.04230). Supposes that steps go along its
   * own directions.
   */
  static Curvature selfScaledBfgs() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.selfScaledBfgs());
  }

  /** As {@link #selfScaledBfgs}, with another member of Broyden's family at each step. */
  static Curvature selfScaledBroyden() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.selfScaledBroyden());
  }

  /**
   * The Gauss-Newton matrix {@code J'J} on the directions that {@code J} sees: steps are the least
   * squares solutions of {@code r + J s}, by a factorisation of {@code J} that reveals its rank.
   *
   * @param tolerance directions below it, relative to the largest, are not seen
   */
  static Curvature rankRevealing(double tolerance) {
    return new RankRevealingCurvature(tolerance);
  }

  /**
   * The metric on the directions that it sees: steps are natural gradients by its pseudo-inverse.
   *
   * @param tolerance directions below it, relative to the largest, are not seen
   */
  static Curvature metric(double tolerance) {
    return new MetricCurvature(tolerance);
  }

  /** The metric with one damping for all parameters. */
  static DampedCurvature dampedMetric() {
    return new DampedMetricCurvature();
  }

  /**
   * The Gauss-Newton matrix {@code J'J + damping D}, in the form that the direction assembles:
   * itself, its dual, or its triangular factor.
   */
  static DampedCurvature gaussNewton(DampingScale scale) {
    return new GaussNewtonCurvature(scale);
  }

  /**
   * The same of a residual whose output layers are solved for, with how their solution turns as the
   * other parameters move (Golub and Pereyra 1973).
   *
   * @param blocks the parameters' blocks; those called {@code output} are solved for
   */
  static DampedCurvature golubPereyra(DampingScale scale, List<ParameterBlock> blocks) {
    GolubPereyraRows rows = new GolubPereyraRows(OutputLayers.of(blocks));
    return new GolubPereyraCurvature(gaussNewton(scale), rows);
  }

  /**
   * SPRING's: Gauss-Newton with projected momentum (Goldshlager, Abrahamsen and Lin 2024).
   *
   * @param momentum what is kept of the last step where the residual does not see it, from 0 up to
   *     below 1
   * @param damping over the largest diagonal entry of {@code J'J}, above 0
   */
  static Curvature spring(double momentum, double damping) {
    return new SpringCurvature(OptionalDouble.of(momentum), damping);
  }

  /**
   * The Gauss-Newton matrix {@code J'J + lambda} with a damping that follows its scale alone.
   *
   * @param damping {@code lambda} over the largest diagonal entry of {@code J'J}, above 0
   */
  static Curvature damped(double damping) {
    return new SpringCurvature(OptionalDouble.empty(), damping);
  }

  /**
   * The Hessian by its products, which are differences of gradients, in conjugate gradients that
   * end where they meet negative curvature or where the residual is below {@code min(0.5, |g|)}
   * times the gradient: a quadratic rate (Nocedal and Wright 2006, algorithm 7.1).
   *
   * @param samples what products are taken of: all, or fewer than the gradient
   */
  static BoundedCurvature hessian(Samples samples) {
    return new NewtonCurvature(samples, NewtonSettings.plain(), Preconditioner.none());
  }

  /**
   * The damped Hessian by its products, in conjugate gradients that are preconditioned by its
   * randomised Nystroem approximation (Rathore et al. 2024, arXiv:2402.01868).
   *
   * @param rank of the approximation, at least 1
   * @param every iterations between its renewals, at least 1
   * @param damping over the largest eigenvalue of the approximation, not negative
   * @param seed of its test matrix
   */
  static BoundedCurvature nystroem(int rank, int every, double damping, long seed) {
    return new NewtonCurvature(
        Samples.all(),
        NewtonSettings.damped(damping),
        new NystroemPreconditioner(rank, every, seed));
  }

  /**
   * The Gauss-Newton matrix on a subspace that is drawn at each iteration; decomposed once, so that
   * steps for many bounds cost next to nothing.
   *
   * @param sketch how the subspace is drawn
   */
  static BoundedCurvature sketched(Sketch sketch) {
    return new SketchedCurvature(sketch);
  }

  /**
   * The Gauss-Newton matrix whose steps for a bound go along Powell's dogleg: from the minimum
   * along the gradient to the full step (Nocedal and Wright 2006, section 4.1).
   *
   * @param damping of the full step, over the largest diagonal entry of {@code J'J}
   */
  static BoundedCurvature dogleg(double damping) {
    return new DoglegCurvature(damping);
  }

  /**
   * The limited-memory symmetric rank-one matrix, which may be indefinite (Nocedal and Wright 2006,
   * section 7.2; steps for a bound by its small eigenvalue problem: Brust, Erway and Marcia 2017).
   *
   * @param memory pairs kept, at least 1
   */
  static BoundedCurvature symmetricRankOne(int memory) {
    return new SymmetricRankOneCurvature(memory);
  }
}
