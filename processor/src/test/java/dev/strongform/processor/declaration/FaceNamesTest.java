package dev.strongform.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.testing.Declared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaceNamesTest {
  private static final FaceNames FACES =
      new FaceNames(
          Declared.problem(
              """
              @Coordinate(name = "x", min = -Math.PI / 2, max = 1e-3)
              @Coordinate(name = "y", min = 0, max = 1)
              @Coordinate(name = "z", min = 2, max = 3)
              @Time(max = 1)
              @Periodic("z")
              """,
              "static final double END = 0.001; static final int ONE = 1;"));

  @Test
  void readsEnds() {
    assertFace("x", false, "x = min");
    assertFace("x", true, "x=max");
    assertFace("x", false, "x = -PI / 2");
    assertFace("x", false, " x = -(Math.PI*2 - PI)/2 ");
    assertFace("x", true, "x = 1e-3");
    assertFace("x", true, "x = END");
    assertFace("x", true, "x = 2*END - .001");
    assertFace("y", true, "y = ONE");
    assertFace("y", true, "y = 1.0E+0");
    assertFace("y", false, "y = 0");
    assertFace("y", false, "y = ONE-1");
  }

  @Test
  void aNameAloneIsBothFaces() {
    assertEquals(
        Optional.of(List.of(new FaceName("y", false), new FaceName("y", true))), FACES.read("y"));
  }

  @Test
  void refusesWhatIsNoEnd() {
    for (String text :
        List.of(
            "",
            "w",
            "w = 0",
            "t = 0",
            "y = 0.5",
            "y = ",
            "y = 1 +",
            "y = (1",
            "y = TWO",
            "y == 1",
            "y = 1)",
            "y = 1 = 1",
            "y = 1e",
            "y = 1/0")) {
      assertEquals(Optional.empty(), FACES.read(text), text);
    }
  }

  @Test
  void listsTheFacesAsOneWouldWriteThem() {
    assertEquals(
        List.of("x = min", "x = max", "y = 0", "y = 1"),
        FACES.all().stream().map(FACES::text).toList());
  }

  private static void assertFace(String coordinate, boolean upper, String text) {
    assertEquals(Optional.of(List.of(new FaceName(coordinate, upper))), FACES.read(text), text);
  }
}
