package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SlabsTest {
  @Test
  void cutsMakeOneMoreThanTheyAre() {
    assertEquals(3, Slabs.at(0.2, 0.5).count());
    assertEquals("3 parts of the time, cut at 0.2, 0.5", Slabs.at(0.2, 0.5).text());
    assertEquals("4 equal parts of the time", Slabs.equal(4).text());
  }

  @Test
  void theWholeTimeIsOne() {
    assertFalse(Slabs.whole().several());
    assertTrue(Slabs.at(0.5).several());
  }

  @Test
  void whatIsNoDivisionIsRefused() {
    assertEquals("slabs must be at least 1, not 0", refusal(() -> Slabs.equal(0)));
    assertEquals("2 cuts make 3 slabs, not 2", refusal(() -> new Slabs(2, List.of(0.1, 0.2))));
    assertEquals(
        "cuts must be numbers that rise, but behind 0.5 is 0.5", refusal(() -> Slabs.at(0.5, 0.5)));
    assertEquals(
        "cuts must be numbers that rise, but the first is NaN",
        refusal(() -> Slabs.at(Double.NaN)));
    assertEquals(
        "cuts must be numbers that rise, but the first is Infinity",
        refusal(() -> Slabs.at(Double.POSITIVE_INFINITY)));
  }

  private static String refusal(Executable mistake) {
    return assertThrows(IllegalArgumentException.class, mistake).getMessage();
  }
}
