package dev.strongform.slabs;

import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A solution that is another one in each slab of the time; where two meet, the later one. Beyond
 * the ends the first and the last go on.
 */
final class PiecewiseSolution implements Solution {
  private final int time;
  private final double[] starts;
  private final List<Solution> pieces;
  private final double[] theta;

  PiecewiseSolution(List<Domain> slabs, List<Solution> pieces, double[] theta) {
    this.time = TimeSlabs.timeAxis(slabs.get(0));
    this.starts = slabs.stream().mapToDouble(slab -> slab.axes().get(time).min()).toArray();
    this.pieces = List.copyOf(pieces);
    this.theta = theta;
  }

  @Override
  public List<String> fields() {
    return pieces.get(0).fields();
  }

  @Override
  public double[] evaluate(String field, double[][] coordinates) {
    double[] values = new double[coordinates[0].length];
    int[] piece = Arrays.stream(coordinates[time]).mapToInt(this::pieceAt).toArray();
    for (int k = 0; k < pieces.size(); k++) {
      int index = k;
      int[] there = IntStream.range(0, piece.length).filter(i -> piece[i] == index).toArray();
      if (there.length == 0) {
        continue;
      }
      double[] found = pieces.get(k).evaluate(field, select(coordinates, there));
      for (int i = 0; i < there.length; i++) {
        values[there[i]] = found[i];
      }
    }
    return values;
  }

  private int pieceAt(double t) {
    int k = starts.length - 1;
    while (k > 0 && t < starts[k]) {
      k--;
    }
    return k;
  }

  private static double[][] select(double[][] columns, int[] indices) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(indices).mapToDouble(i -> column[i]).toArray())
        .toArray(double[][]::new);
  }

  @Override
  public double[] parameters() {
    return theta.clone();
  }
}
