package dev.strongform.cli.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A larger number is always a lighter colour. */
final class ColourMapTest {
  static List<ColourMap> maps() {
    return List.of(ColourMap.VIRIDIS, ColourMap.MAGMA);
  }

  /** Relative luminance of sRGB (IEC 61966-2-1). */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    return Math.pow((channel & 0xFF) / 255.0, 2.2);
  }

  @ParameterizedTest
  @MethodSource("maps")
  void lightnessRises(ColourMap colours) {
    for (int i = 1; i <= 100; i++) {
      double below = luminance(colours.rgb((i - 1) / 100.0));
      assertTrue(luminance(colours.rgb(i / 100.0)) > below, "at " + i + " %");
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void beyondTheRangeTheEndsHold(ColourMap colours) {
    assertEquals(colours.rgb(0), colours.rgb(-3));
    assertEquals(colours.rgb(1), colours.rgb(7));
    assertEquals(0xBBBBBB, colours.rgb(Double.NaN));
  }
}
