package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The start of a network of sines whose values spread alike in every layer, whatever its depth
 * (Sitzmann et al. 2020): weights of the first layer are uniform within {@code omega0 / inputs},
 * those of hidden layers within {@code sqrt(6 / inputs)}, those of the output layer within {@code
 * sqrt(6 / inputs) / omega0}; biases of sines are uniform phases. The paper's factor {@code omega0}
 * before every sine is part of the weights here: the same functions, without its effect on the
 * steps of methods that depend on a parameter's scale.
 *
 * @param omega0 the frequency of the first layer, positive: a neuron of one input goes through up
 *     to {@code omega0 / pi} periods over an axis' range, which is scaled to [-1, 1]
 */
public record Siren(double omega0) implements Frequencies {
  /** What a network gets that declares none. The paper's 30 is for images. */
  public static final Siren USUAL = new Siren(6);

  /** Checks the frequency. */
  public Siren {
    if (!(omega0 > 0 && omega0 < 1e9)) {
      throw new IllegalArgumentException("omega0 of a siren must be positive: " + omega0);
    }
  }

  @Override
  public String kind() {
    return "siren";
  }

  @Override
  public String text() {
    return "a siren of omega0 = " + omega0;
  }

  @Override
  public int drawn() {
    return 0;
  }

  @Override
  public Activation activation(int layer, Activation hidden) {
    return Activation.SINE;
  }

  @Override
  public void start(List<ParameterBlock> blocks, SplittableRandom random, double[] theta) {
    Deviates deviates = new Deviates(random);
    int last = blocks.size() - 2;
    for (int at = 0; at <= last; at += 2) {
      int inputs = blocks.get(at).columns();
      double bound = at == 0 ? omega0 / inputs : Math.sqrt(6.0 / inputs);
      fill(blocks.get(at), at == last ? bound / omega0 : bound, deviates, theta);
      fill(blocks.get(at + 1), at == last ? 0 : Math.PI, deviates, theta);
    }
  }

  private static void fill(ParameterBlock block, double bound, Deviates deviates, double[] theta) {
    for (int k = block.offset(); k < block.offset() + block.size(); k++) {
      theta[k] = bound * (2 * deviates.unit() - 1);
    }
  }
}
