package dev.strongform.cli.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Ticks are round numbers inside the range. */
final class ScaleTest {
  private static List<String> labels(Scale scale) {
    return scale.ticks(6).stream().map(Scale.Tick::label).toList();
  }

  @Test
  void ticksAreRound() {
    assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1"), labels(Scale.linear(0, 1)));
    assertEquals(List.of("-1", "-0.5", "0", "0.5", "1"), labels(Scale.linear(-1, 1)));
    assertEquals(
        List.of("0", "5e-8", "1e-7", "1.5e-7", "2e-7", "2.5e-7"), labels(Scale.linear(0, 2.7e-7)));
    assertEquals(List.of("0", "5e4", "1e5"), labels(Scale.linear(0, 250_000)).subList(0, 3));
  }

  @Test
  void decadesAreThinnedOut() {
    assertEquals(List.of("1e-8", "1e-7", "1e-6"), labels(Scale.logarithmic(2e-8, 9e-7)));
    assertTrue(labels(Scale.logarithmic(1e-16, 1)).size() <= 7);
  }

  @Test
  void aConstantHasAScaleToo() {
    assertEquals(0.5, Scale.linear(3, 3).fraction(3), 1e-12);
    assertEquals(0.5, Scale.linear(0, 0).fraction(0), 1e-12);
  }

  @Property(tries = 300)
  void ticksStayInsideAndAreNotMany(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
      @ForAll @IntRange(min = -9, max = 6) int magnitude) {
    double length = Math.max(Math.pow(10, magnitude), Math.abs(from) * 1e-6);
    Scale scale = Scale.linear(from, from + length);
    List<Scale.Tick> ticks = scale.ticks(6);
    assertTrue(ticks.size() >= 2 && ticks.size() <= 8, () -> ticks.toString());
    for (Scale.Tick tick : ticks) {
      double fraction = scale.fraction(tick.value());
      assertTrue(fraction > -1e-6 && fraction < 1 + 1e-6, () -> tick.toString());
      assertEquals(tick.value(), Double.parseDouble(tick.label()), Math.abs(tick.value()) * 1e-12);
    }
  }
}
