package dev.strongform.cli.field;

import dev.strongform.kernel.ExactSolution;
import java.util.Arrays;

/** Evaluates a known solution at many points. */
public final class ExactValues {
  private ExactValues() {}

  /**
   * The values of one unknown.
   *
   * @param coordinates {@code [axis][point]}
   */
  public static double[] of(ExactSolution exact, int unknown, double[][] coordinates) {
    double[] values = new double[coordinates[0].length];
    Arrays.setAll(values, point -> exact.value(unknown, at(coordinates, point)));
    return values;
  }

  private static double[] at(double[][] coordinates, int point) {
    return Arrays.stream(coordinates).mapToDouble(column -> column[point]).toArray();
  }
}
