package dev.strongform.kernel;

/**
 * One face of the domain box: an end of one axis.
 *
 * @param axis index of the axis
 * @param upper whether it is the upper end
 */
public record Face(int axis, boolean upper) {
  /** The outward normal's component along the axis: 1 at the upper end, -1 at the lower. */
  public double sign() {
    return upper ? 1 : -1;
  }
}
