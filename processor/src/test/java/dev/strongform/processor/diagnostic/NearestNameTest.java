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
