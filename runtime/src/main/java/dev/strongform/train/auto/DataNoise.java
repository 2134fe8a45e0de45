package dev.strongform.train.auto;

import dev.strongform.objective.WeightedTerm;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates how much of a loss of samples is noise, which no method can take off: by the Gamma test
 * (Evans and Jones 2002). Half the squared difference between the residuals of a sample and of its
 * k-th neighbour grows with their squared distance, for k from 1 on; where a line through the means
 * meets the distance 0 it is the variance of the noise. A smooth model before its training adds
 * nothing to it.
 */
final class DataNoise {
  private static final int NEIGHBOURS = 8;
  private static final int QUERIES = 512;

  /** Neighbours are looked for among so many samples, which keeps it below a tenth of a second. */
  private static final int POOL = 16_384;

  private final double[][] coordinates;
  private final double[] residual;

  /** Samples with coordinates {@code [axis][sample]}, each over its own range. */
  private DataNoise(double[][] coordinates, double[] residual) {
    this.coordinates = coordinates;
    this.residual = residual;
  }

  /**
   * The share of the loss that is noise, from 0 to 1.
   *
   * @param terms all of samples, in the order of the rows
   * @param axes the first columns of their points, which are coordinates
   * @param residual of all rows
   */
  static double share(List<WeightedTerm> terms, int axes, double[] residual) {
    double noise = 0;
    int row = 0;
    for (WeightedTerm term : terms) {
      int size = term.points().size();
      double[][] columns = Arrays.copyOf(term.points().coordinates(), axes);
      noise += size * variance(columns, Arrays.copyOfRange(residual, row, row + size));
      row += size;
    }
    double all = Arrays.stream(residual).map(r -> r * r).sum();
    return all > 0 ? Math.min(1, noise / all) : 0;
  }

  /**
   * The variance of the noise on residuals; 0 where there are too few to tell.
   *
   * @param columns {@code [axis][sample]}
   */
  static double variance(double[][] columns, double[] residual) {
    int stride = Math.max(1, (residual.length + POOL - 1) / POOL);
    DataNoise pool =
        new DataNoise(
            Arrays.stream(columns)
                .map(column -> scaled(thinned(column, stride)))
                .toArray(double[][]::new),
            thinned(residual, stride));
    return pool.residual.length > 2 * NEIGHBOURS ? pool.intercept() : 0;
  }

  private static double[] thinned(double[] column, int stride) {
    double[] thin = new double[(column.length + stride - 1) / stride];
    Arrays.setAll(thin, i -> column[i * stride]);
    return thin;
  }

  private static double[] scaled(double[] column) {
    double least = Arrays.stream(column).min().orElse(0);
    double range = Arrays.stream(column).max().orElse(0) - least;
    return range > 0 ? Arrays.stream(column).map(x -> (x - least) / range).toArray() : column;
  }

  /** The line's value at no distance. */
  private double intercept() {
    double[] distances = new double[NEIGHBOURS];
    double[] differences = new double[NEIGHBOURS];
    int count = residual.length;
    int queries = Math.min(QUERIES, count);
    for (int query = 0; query < queries; query++) {
      addNeighbours((int) ((long) query * count / queries), distances, differences);
    }
    double x = Arrays.stream(distances).sum() / NEIGHBOURS;
    double y = Arrays.stream(differences).sum() / NEIGHBOURS;
    double along = 0;
    double across = 0;
    for (int k = 0; k < NEIGHBOURS; k++) {
      along += (distances[k] - x) * (distances[k] - x);
      across += (distances[k] - x) * (differences[k] - y);
    }
    double slope = along > 0 ? Math.max(0, across / along) : 0;
    return Math.max(0, y - slope * x) / queries;
  }

  /** Adds the squared distances of a sample's neighbours, and half the squared differences. */
  private void addNeighbours(int sample, double[] distances, double[] differences) {
    double[] nearest = new double[NEIGHBOURS];
    int[] which = new int[NEIGHBOURS];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int other = 0; other < residual.length; other++) {
      if (other != sample) {
        insert(distance(sample, other), other, nearest, which);
      }
    }
    for (int k = 0; k < NEIGHBOURS; k++) {
      double difference = residual[which[k]] - residual[sample];
      distances[k] += nearest[k];
      differences[k] += difference * difference / 2;
    }
  }

  private double distance(int sample, int other) {
    double sum = 0;
    for (double[] column : coordinates) {
      sum += (column[sample] - column[other]) * (column[sample] - column[other]);
    }
    return sum;
  }

  private static void insert(double distance, int other, double[] nearest, int[] which) {
    int at = nearest.length - 1;
    if (!(distance < nearest[at])) {
      return;
    }
    for (; at > 0 && nearest[at - 1] > distance; at--) {
      nearest[at] = nearest[at - 1];
      which[at] = which[at - 1];
    }
    nearest[at] = distance;
    which[at] = other;
  }
}
