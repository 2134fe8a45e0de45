package dev.strongform.cli.plot;

/**
 * Perceptually uniform colours for numbers, by linear interpolation between published anchors of
 * matplotlib's maps (Smith and van der Walt 2015).
 */
final class ColourMap {
  /** Dark blue over green to yellow, for fields. */
  static final ColourMap VIRIDIS =
      new ColourMap(
          0x440154, 0x481568, 0x482677, 0x453781, 0x3F4788, 0x39558C, 0x32648E, 0x2D718E, 0x287D8E,
          0x238A8D, 0x1F968B, 0x20A386, 0x29AF7F, 0x3CBC75, 0x56C667, 0x74D055, 0x94D840, 0xB8DE29,
          0xDCE318, 0xFDE725);

  /** Black over magenta to cream, for errors. */
  static final ColourMap MAGMA =
      new ColourMap(
          0x000004, 0x180F3E, 0x451077, 0x721F81, 0x9F2F7F, 0xCD4071, 0xF1605D, 0xFD9567, 0xFEC98D,
          0xFCFDBF);

  private static final int NOT_A_NUMBER = 0xBBBBBB;

  private final int[] anchors;

  private ColourMap(int... anchors) {
    this.anchors = anchors;
  }

  /** The colour as {@code 0xRRGGBB} at a fraction from 0 to 1; grey where that is no number. */
  int rgb(double fraction) {
    if (Double.isNaN(fraction)) {
      return NOT_A_NUMBER;
    }
    double position = Math.max(0, Math.min(1, fraction)) * (anchors.length - 1);
    int below = Math.min((int) position, anchors.length - 2);
    double weight = position - below;
    return mix(below, weight, 16) | mix(below, weight, 8) | mix(below, weight, 0);
  }

  private int mix(int below, double weight, int shift) {
    int from = anchors[below] >> shift & 0xFF;
    int to = anchors[below + 1] >> shift & 0xFF;
    return (int) Math.round(from + weight * (to - from)) << shift;
  }
}
