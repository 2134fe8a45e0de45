package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each network's parameters lie in {@code theta}, and those of coefficients behind them.
 *
 * @param blocks all blocks, in order and without gaps
 * @param offsets for each network the index of its first parameter, and last that of the first
 *     coefficient
 * @param coefficients that are identified, a block and a parameter each
 */
public record ParameterLayout(
    List<ParameterBlock> blocks, List<Integer> offsets, List<Coefficient> coefficients) {
  /** Copies the lists. */
  public ParameterLayout {
    blocks = List.copyOf(blocks);
    offsets = List.copyOf(offsets);
    coefficients = List.copyOf(coefficients);
  }

  /** Lays the networks' blocks out one after another. */
  public static ParameterLayout of(Domain domain, List<Architecture> networks) {
    return of(domain, networks, List.of());
  }

  /** Lays the networks' blocks out, and behind them one for each coefficient. */
  public static ParameterLayout of(
      Domain domain, List<Architecture> networks, List<Coefficient> coefficients) {
    List<ParameterBlock> blocks = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (Architecture network : networks) {
      int offset = offsets.get(offsets.size() - 1);
      List<ParameterBlock> own = JetNetwork.parameters(domain, network, offset);
      blocks.addAll(own);
      offsets.add(offset + own.stream().mapToInt(ParameterBlock::size).sum());
    }
    int end = offsets.get(offsets.size() - 1);
    for (int k = 0; k < coefficients.size(); k++) {
      blocks.add(new ParameterBlock(coefficients.get(k).name(), end + k, 1, 1));
    }
    return new ParameterLayout(blocks, offsets, coefficients);
  }

  /**
   * The same parameters, if they are as many as there are.
   *
   * @throws IllegalArgumentException if they are not, such as those of all slabs of a run
   */
  public double[] checked(double[] theta) {
    if (theta.length != count()) {
      throw new IllegalArgumentException(
          "a solution takes "
              + count()
              + " parameters, but was given "
              + theta.length
              + "; where a run has several slabs, or networks of other sizes, ask its result for the"
              + " solution");
    }
    return theta;
  }

  /** The index of the network's first parameter. */
  public int start(int network) {
    return offsets.get(network);
  }

  /** The index after the network's last parameter. */
  public int end(int network) {
    return offsets.get(network + 1);
  }

  /** The number of parameters. */
  public int count() {
    return offsets.get(offsets.size() - 1) + coefficients.size();
  }

  /** The values of the coefficients, for terms and fields that read them. */
  public JetSource coefficientJets() {
    return new CoefficientJets(coefficients, offsets.get(offsets.size() - 1));
  }
}
