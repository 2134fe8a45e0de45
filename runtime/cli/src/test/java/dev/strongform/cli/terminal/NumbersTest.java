package dev.strongform.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "3.6e-6, 3.60 us",
    "0.0123, 12.3 ms",
    "3.44, 3.4 s",
    "125, 2 min 05 s",
    "7380, 2 h 03 min",
    "NaN, -"
  })
  void durations(double seconds, String expected) {
    assertEquals(expected, Numbers.duration(seconds));
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "-0.5, -0.5", "6.283185307179586, 6.283185", "1e-7, 1e-7", "0, 0"})
  void plainNumbers(double value, String expected) {
    assertEquals(expected, Numbers.plain(value));
  }

  @ParameterizedTest
  @CsvSource({"1.234e-7, 1.23e-07", "NaN, -"})
  void scientificNumbers(double value, String expected) {
    assertEquals(expected, Numbers.scientific(value));
  }
}
