package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Suggestions for mistyped names. */
final class NearestNameTest {
  private static final List<String> NAMES = List.of("burgers", "allen-cahn", "heat", "wave");

  @Test
  void aSlipIsUnderstood() {
    assertEquals(Optional.of("burgers"), NearestName.to("burger", NAMES));
    assertEquals(Optional.of("allen-cahn"), NearestName.to("Allen_Cahn", NAMES));
    assertEquals(Optional.of("heat"), NearestName.to("haet", NAMES));
  }

  @Test
  void somethingElseIsNot() {
    assertEquals(Optional.empty(), NearestName.to("navier-stokes", NAMES));
    assertEquals(Optional.empty(), NearestName.to("", List.of("lm")));
    assertEquals(Optional.empty(), NearestName.to("ab", List.of("lm")));
  }

  @Test
  void aRefusalAsksForTheNearestAndListsAll() {
    assertEquals(
        "there is no sample \"haet\"; did you mean heat? There are burgers, allen-cahn, heat, wave",
        NearestName.refusal("sample", "haet", NAMES));
    assertEquals(
        "there is no sample \"navier-stokes\"; there are burgers, allen-cahn, heat, wave",
        NearestName.refusal("sample", "navier-stokes", NAMES));
  }

  @Property(tries = 200)
  void distanceIsAMetric(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    int ab = NearestName.distance(a, b);
    assertEquals(ab == 0, a.equals(b));
    assertEquals(ab, NearestName.distance(b, a));
    assertEquals(true, NearestName.distance(a, c) <= ab + NearestName.distance(b, c));
  }
}
