package dev.strongform.kernel;

import java.util.List;

/**
 * A trained solution: evaluates its fields anywhere. Not safe for use by several threads at once.
 */
public interface Solution {
  /** The fields that can be evaluated: unknowns first, then derivatives and quantities. */
  List<String> fields();

  /**
   * Evaluates a field at many points.
   *
   * @param field one of {@link #fields()}
   * @param coordinates {@code [axis][point]}
   * @return one value a point
   * @throws IllegalArgumentException if there is no such field, or the columns differ in length
   */
  double[] evaluate(String field, double[][] coordinates);

  /** A copy of the parameters. */
  double[] parameters();
}
