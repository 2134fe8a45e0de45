package dev.strongform.optim.output;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.optim.curvature.DampedCurvature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parameters of output layers among all.
 *
 * @param ranges where they are, in order
 */
public record OutputLayers(List<ParameterRange> ranges) {
  public OutputLayers {
    ranges = List.copyOf(ranges);
  }

  /**
   * Those of the blocks that are called {@code output}.
   *
   * @param blocks the parameters' blocks, in order
   */
  public static OutputLayers of(List<ParameterBlock> blocks) {
    return new OutputLayers(
        blocks.stream()
            .filter(block -> List.of(block.name().split("\\.")).contains("output"))
            .map(block -> new ParameterRange(block.offset(), block.offset() + block.size()))
            .toList());
  }

  /**
   * The curvature of these layers alone: steps in all other parameters are zero.
   *
   * @param own takes the system of these layers' columns
   */
  public DampedCurvature curvature(DampedCurvature own) {
    return new OutputCurvature(this, own);
  }

  /**
   * The curvature of all parameters where these layers are solved for: with how their solution
   * turns as the other parameters move (Golub and Pereyra 1973).
   *
   * @param whole takes the system of all columns, with further rows that say so
   */
  public DampedCurvature golubPereyra(DampedCurvature whole) {
    return new GolubPereyraCurvature(whole, new GolubPereyraRows(this));
  }

  /** How many parameters they have. */
  int size() {
    return ranges.stream().mapToInt(ParameterRange::size).sum();
  }

  /** Their indices among all parameters, in order. */
  int[] indices() {
    return ranges.stream()
        .flatMapToInt(range -> IntStream.range(range.from(), range.to()))
        .toArray();
  }

  /** Their entries out of those of all parameters, as a new array. */
  double[] of(double[] all) {
    double[] part = new double[size()];
    int at = 0;
    for (ParameterRange range : ranges) {
      System.arraycopy(all, range.from(), part, at, range.size());
      at += range.size();
    }
    return part;
  }

  /** Overwrites {@code all} with their entries, and zeros at all other parameters. */
  void spread(double[] part, double[] all) {
    Arrays.fill(all, 0);
    int at = 0;
    for (ParameterRange range : ranges) {
      System.arraycopy(part, at, all, range.from(), range.size());
      at += range.size();
    }
  }
}
