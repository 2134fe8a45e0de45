package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;

/** The parameters that training starts from; the same bits on every Java. */
public final class Initialisation {
  private final SplittableRandom random;
  private final Deviates deviates;

  private Initialisation(long seed) {
    this.random = new SplittableRandom(seed);
    this.deviates = new Deviates(random);
  }

  /**
   * The start of a problem: {@link #glorot} or {@link Frequencies#start} where hidden layers are
   * trained; else hidden layers that are drawn, and zero for the output layer. Coefficients start
   * where they are declared to.
   *
   * @throws IllegalArgumentException if a network's features do not fit the domain
   */
  public static double[] of(CompiledProblem problem, long seed) {
    double[] theta = networks(problem, seed);
    List<Coefficient> coefficients = problem.coefficients();
    int first = theta.length - coefficients.size();
    for (int k = 0; k < coefficients.size(); k++) {
      theta[first + k] = coefficients.get(k).startParameter();
    }
    return theta;
  }

  private static double[] networks(CompiledProblem problem, long seed) {
    List<ParameterBlock> blocks = problem.parameters();
    if (!problem.isDrawn()
        && problem.networks().stream().allMatch(network -> network.frequencies().isEmpty())) {
      return glorot(blocks, seed);
    }
    Initialisation start = new Initialisation(seed);
    double[] theta = new double[problem.parameterCount()];
    int at = 0;
    for (Architecture network : problem.networks()) {
      int count = network.windows().isPresent() ? 1 : 2 * (network.layers().size() + 1);
      int boxes = network.subdomains().map(own -> own.count(problem.domain())).orElse(1);
      for (int box = 0; box < boxes; box++) {
        start.fill(problem.domain(), network, blocks.subList(at, at + count), theta);
        at += count;
      }
    }
    return theta;
  }

  private void fill(
      Domain domain, Architecture network, List<ParameterBlock> blocks, double[] theta) {
    if (network.drawn().isPresent()) {
      network.drawn().get().draw(domain, blocks.get(0), blocks.get(1), random, theta);
    } else if (network.frequencies().isPresent()) {
      network.frequencies().get().start(blocks, random, theta);
    } else {
      blocks.forEach(block -> glorot(block, deviates, theta));
    }
  }

  /**
   * Weights from a normal distribution of variance {@code 2 / (rows + columns)} (Glorot and Bengio
   * 2010), zero for everything else.
   *
   * @param blocks blocks whose names end in {@code .weights} are weights
   * @return one entry a parameter, up to the end of the last block
   */
  public static double[] glorot(List<ParameterBlock> blocks, long seed) {
    Initialisation start = new Initialisation(seed);
    int end = blocks.stream().mapToInt(block -> block.offset() + block.size()).max().orElse(0);
    double[] theta = new double[end];
    blocks.forEach(block -> glorot(block, start.deviates, theta));
    return theta;
  }

  /** Writes one block of a network that starts so. */
  static void glorot(ParameterBlock block, Deviates deviates, double[] theta) {
    if (!block.name().endsWith(JetNetwork.WEIGHTS)) {
      return;
    }
    double deviation = Math.sqrt(2.0 / (block.rows() + block.columns()));
    for (int k = block.offset(); k < block.offset() + block.size(); k++) {
      theta[k] = deviation * deviates.normal();
    }
  }
}
