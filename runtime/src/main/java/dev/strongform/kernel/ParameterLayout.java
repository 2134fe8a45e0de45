package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each network's parameters lie in {@code theta}.
 *
 * @param blocks all blocks, in order and without gaps
 * @param offsets for each network the index of its first parameter, and last the total
 */
public record ParameterLayout(List<ParameterBlock> blocks, List<Integer> offsets) {
  /** Copies the lists. */
  public ParameterLayout {
    blocks = List.copyOf(blocks);
    offsets = List.copyOf(offsets);
  }

  /** Lays the networks' blocks out one after another. */
  public static ParameterLayout of(Domain domain, List<Architecture> networks) {
    List<ParameterBlock> blocks = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (Architecture network : networks) {
      int offset = offsets.get(offsets.size() - 1);
      List<ParameterBlock> own = JetNetwork.parameters(domain, network, offset);
      blocks.addAll(own);
      offsets.add(offset + own.stream().mapToInt(ParameterBlock::size).sum());
    }
    return new ParameterLayout(blocks, offsets);
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
    return offsets.get(offsets.size() - 1);
  }
}
