package dev.strongform.cli.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of points, and what may be wrong with them. */
final class PointTableTest {
  private static final Domain DOMAIN =
      new Domain(
          List.of(
              new Axis("x[0]", 0, 1, false, false),
              new Axis("x[1]", 0, 1, false, false),
              new Axis("t", 0, 1, true, false)));

  @TempDir private Path directory;

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("points.csv"), text).toString();
  }

  @Test
  void columnsAreFoundByNameInAnyOrder() throws IOException {
    PointTable table =
        PointTable.read(file("# by hand\nt, x[1], u, x[0]\n0.5,2,9,3\n# more\n1,4,9,5\n"), DOMAIN);
    assertArrayEquals(new double[][] {{3, 5}, {2, 4}, {0.5, 1}}, table.coordinates());
  }

  @Test
  void pointsBeyondTheTimeAreOutsideToo() throws IOException {
    String text = "x[0],x[1],t\n0.5,0.5,1\n0.5,0.5,1.5\n0.5,0.5,-0.1\n";
    assertEquals(2, PointTable.read(file(text), DOMAIN).countOutside(DOMAIN));
  }

  @Test
  void otherSeparatorsAndMissingHeadersAreNoticed() throws IOException {
    assertRefused("x[0];x[1];t\n0;0;0\n", "the columns [x[0];x[1];t]; separate columns by commas.");
    assertRefused("0.5,0.25,0\n1,1,1\n", "the columns [0.5, 0.25, 0]; is there a header?");
    assertRefused("x,y,t\n1,1,1\n", "the columns [x, y, t].");
  }

  private void assertRefused(String text, String end) throws IOException {
    String name = file(text);
    Mistake mistake = assertThrows(Mistake.class, () -> PointTable.read(name, DOMAIN));
    assertTrue(mistake.sentence().endsWith(end), mistake.sentence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          t,x[0];0,0                   | has no column x[1]
          x[0],x[1],t                  | holds no points
          x[0],x[1],t;0,0,0;0,zero,0   | point 2 has no finite number for x[1], but "zero"
          x[0],x[1],t;0,0              | point 1 has no finite number for t
          x[0],x[1],t;0,0,NaN          | point 1 has no finite number for t
          x[0],x[0],x[1],t;0,0,0,0     | is no table
          """)
  void aWrongTableIsASentence(String text, String expected) throws IOException {
    String name = file(text.replace(';', '\n'));
    Mistake mistake = assertThrows(Mistake.class, () -> PointTable.read(name, DOMAIN));
    assertTrue(mistake.sentence().contains(expected), mistake.sentence());
  }
}
