package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static LongSupplier free(Long... oneAfterAnother) {
    Iterator<Long> each = List.of(oneAfterAnother).iterator();
    return each::next;
  }

  /** What a run before left behind is not in use. */
  @Test
  void garbageIsCollectedBeforeThereIsNoRoom() {
    assertTrue(Room.has(10, free(5L, 20L)));
    assertFalse(Room.has(10, free(5L, 9L)));
    assertTrue(Room.has(10, free(10L)), "and not where there is room");
    Room.require("it needs", 10, free(5L, 20L), "do without");
  }

  @Test
  void aShortageSaysHowMuchIsFreeByThen() {
    String why =
        assertThrows(
                IllegalArgumentException.class,
                () -> Room.require("J: 3 rows need", 9 << 20, free(1L, 2L, 2L << 20), "wait"))
            .getMessage();
    assertEquals(
        "no room for J: 3 rows need 9 MB, but 2 MB are free; wait, more memory (-Xmx), or a method"
            + " that fits: adam or lbfgs",
        why);
  }
}
