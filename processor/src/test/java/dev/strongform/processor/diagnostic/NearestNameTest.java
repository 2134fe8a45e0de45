package dev.strongform.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  @Test
  void findsTheNameWithTheFewestEdits() {
    List<String> names = List.of("x", "u", "u_x", "u_xx", "lap_u");
    assertEquals(Optional.of("u_x"), NearestName.of("v_x", names));
    assertEquals(Optional.of("lap_u"), NearestName.of("alp_u", names));
    assertEquals(Optional.empty(), NearestName.of("velocity", names));
    assertEquals(Optional.empty(), NearestName.of("w", names));
  }

  @Test
  void prefersTheSameLetters() {
    List<String> names = List.of("u", "u_x", "u_xx", "u_xt", "u_tx");
    assertEquals(Optional.of("u_xx"), NearestName.of("ux_x", names));
    assertEquals(Optional.of("u_xt"), NearestName.of("ux_t", names));
    assertEquals(Optional.of("u_x"), NearestName.of("u_y", names));
  }

  @Test
  void theCaseOfLettersIsNoEdit() {
    assertEquals(Optional.of("x"), NearestName.of("X", List.of("u", "x")));
    assertEquals(Optional.of("nu"), NearestName.of("NU", List.of("NV", "nu")));
  }

  @Test
  void asksAQuestionOnlyWhereSomethingIsNear() {
    assertEquals("; did you mean u_x?", NearestName.didYouMean("ux", List.of("u_x")));
    assertEquals("", NearestName.didYouMean("pressure", List.of("u_x")));
  }

  @Property
  void distanceIsSymmetricAndBounded(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    int distance = NearestName.distance(a, b);
    assertEquals(distance, NearestName.distance(b, a));
    assertEquals(a.equals(b), distance == 0);
    assertEquals(true, distance <= Math.max(a.length(), b.length()));
    assertEquals(true, distance >= Math.abs(a.length() - b.length()));
  }
}
