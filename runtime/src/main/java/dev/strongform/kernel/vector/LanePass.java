package dev.strongform.kernel.vector;

/**
 * One short loop over the entries of a nonlinearity's arguments. The compiler inlines only so many
 * vector operations into one method before it gives up, and then each vector becomes an object: so
 * a nonlinearity is a list of passes, called through this interface, which are compiled one by one.
 */
@FunctionalInterface
interface LanePass {
  /**
   * Runs over the entries from one index to before another, a whole number of vectors.
   *
   * @param x arguments
   * @param out derivatives by their order; at least {@link VectorActivation#ARRAYS} arrays, of
   *     which those that no order has yet filled are scratch
   */
  void run(double[] x, double[][] out, int from, int to);
}
