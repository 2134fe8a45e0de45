package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParameterLayoutTest {
  private final ParameterLayout layout =
      new ParameterLayout(List.of(new ParameterBlock("w", 0, 2, 3)), List.of(0, 6), List.of());

  @Test
  void asManyParametersAsThereAreAreTaken() {
    double[] theta = new double[6];
    assertSame(theta, layout.checked(theta));
  }

  @Test
  void thoseOfSeveralSlabsAreRefusedWithWhatToDo() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> layout.checked(new double[12]));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("a solution takes 6 parameters, but was given 12"), message);
    assertEquals(1, message.lines().count());
  }
}
