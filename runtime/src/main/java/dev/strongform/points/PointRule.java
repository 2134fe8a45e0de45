package dev.strongform.points;

import dev.strongform.kernel.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hipparchus.random.HaltonSequenceGenerator;
import org.hipparchus.random.SobolSequenceGenerator;

/** A rule that spreads points over the open unit cube. */
public enum PointRule {
  /**
   * The Sobol sequence with the direction numbers of Joe and Kuo (2008), digitally shifted by the
   * seed; up to 21,201 axes.
   */
  SOBOL {
    @Override
    double[][] spread(int axes, int count, long seed) {
      SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes);
      long[] shift = new SplittableRandom(seed).longs(axes, 0, DIGITS).toArray();
      double[][] columns = new double[axes][count];
      for (int i = 0; i < count; i++) {
        double[] point = sequence.nextVector();
        for (int axis = 0; axis < axes; axis++) {
          columns[axis][i] = shifted(point[axis], shift[axis]);
        }
      }
      return columns;
    }
  },

  /**
   * The Halton sequence, scrambled as in Hipparchus, shifted modulo one by the seed (Cranley and
   * Patterson 1976); up to 40 axes.
   */
  HALTON {
    @Override
    double[][] spread(int axes, int count, long seed) {
      if (axes > HALTON_AXES) {
        throw new IllegalArgumentException(
            "the Halton sequence has at most "
                + HALTON_AXES
                + " axes, but "
                + axes
                + " are needed; use sobol");
      }
      HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(axes);
      sequence.skipTo(0);
      double[] shift = new SplittableRandom(seed).doubles(axes).toArray();
      double[][] columns = new double[axes][count];
      for (int i = 0; i < count; i++) {
        double[] point = sequence.nextVector();
        for (int axis = 0; axis < axes; axis++) {
          columns[axis][i] = open((point[axis] + shift[axis]) % 1);
        }
      }
      return columns;
    }
  },

  /** Independent uniform points. */
  UNIFORM {
    @Override
    double[][] spread(int axes, int count, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] columns = new double[axes][count];
      for (int i = 0; i < count; i++) {
        for (int axis = 0; axis < axes; axis++) {
          columns[axis][i] = open(random.nextDouble());
        }
      }
      return columns;
    }
  },

  /**
   * The centres of equal cells, the same number along each axis: the largest grid of at most the
   * wanted number of points. The seed has no influence.
   */
  GRID {
    @Override
    double[][] spread(int axes, int count, long seed) {
      int side = side("a grid", axes, count);
      int cells = (int) Math.round(Math.pow(side, axes));
      double[][] columns = new double[axes][cells];
      for (int i = 0; i < cells; i++) {
        int rest = i;
        for (int axis = axes - 1; axis >= 0; axis--, rest /= side) {
          columns[axis][i] = (rest % side + 0.5) / side;
        }
      }
      return columns;
    }
  },

  /**
   * The product of composite Gauss-Legendre rules, up to eight nodes a panel, with their weights,
   * of at most the wanted number of points. For integrals that must be right to the last digits;
   * the seed has no influence.
   */
  GAUSS {
    @Override
    double[][] spread(int axes, int count, long seed) {
      return CompositeGauss.of(side("a quadrature", axes, count)).product(axes);
    }

    @Override
    double[] weights(int axes, int count) {
      return CompositeGauss.of(side("a quadrature", axes, count)).productWeights(axes);
    }
  };

  /** The most axes of Hipparchus' Halton sequence: its table holds 40 primes. */
  static final int HALTON_AXES = 40;

  private static final long DIGITS = 1L << 52;

  /** The name that options use: the constant's in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rule of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static PointRule named(String label) {
    return Arrays.stream(values())
        .filter(rule -> rule.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(label)));
  }

  /**
   * Points of the open unit cube.
   *
   * @param axes number of axes, at least 1
   * @param count number of points, at least 1; a grid may give fewer
   * @param seed same seed, same points
   * @return {@code [axis][point]}, each entry above 0 and below 1
   */
  public double[][] unit(int axes, int count, long seed) {
    if (axes < 1 || count < 1) {
      throw new IllegalArgumentException(
          "points need at least one axis and a count of at least 1, not " + axes + " and " + count);
    }
    return spread(axes, count, seed);
  }

  abstract double[][] spread(int axes, int count, long seed);

  /** The weights of {@link #unit}'s points, with the mean 1; empty where all are equal. */
  double[] weights(int axes, int count) {
    return new double[0];
  }

  /** The points along each axis of the largest cube of at most {@code count}. */
  private static int side(String what, int axes, int count) {
    int side = (int) Math.floor(Math.pow(count, 1.0 / axes) + 1e-9);
    if (side < 2 && axes > 1) {
      throw new IllegalArgumentException(
          what
              + " of "
              + axes
              + " axes needs at least 2^"
              + axes
              + " points, but "
              + count
              + " were asked for; use sobol");
    }
    return side;
  }

  /** The middle of the shifted cell of width 2^-52, which keeps the ends of the interval out. */
  private static double shifted(double coordinate, long shift) {
    long cell = (long) (coordinate * DIGITS) ^ shift;
    return (cell + 0.5) / DIGITS;
  }

  private static double open(double coordinate) {
    return Math.min(Math.max(coordinate, Math.ulp(0.5)), 1 - Math.ulp(0.5));
  }

  private static String unknown(String label) {
    List<String> known = Arrays.stream(values()).map(PointRule::label).toList();
    return NearestName.refusal("point rule", label, known);
  }
}
