package dev.strongform.processor.model;

/** One end of one axis. */
public record FaceModel(int axis, boolean upper) {
  /** The outward normal's component along the axis. */
  public int sign() {
    return upper ? 1 : -1;
  }
}
