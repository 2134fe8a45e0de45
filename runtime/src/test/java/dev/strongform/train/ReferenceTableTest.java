package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Solution;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTableTest {
  private static final ModelProblem LINEAR = Models.linear();

  private static Yardstick yardstick(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ReferenceTable.read("t.csv", new ByteArrayInputStream(bytes)).yardstick(LINEAR);
  }

  private static String refusal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> yardstick(text)).getMessage();
  }

  private static CompiledProblem referring(String path) {
    return new ModelProblem(
        ModelProblem.info("Linear", path),
        LINEAR.domain(),
        LINEAR.parameters(),
        LINEAR.terms(),
        LINEAR.field(),
        Optional.empty());
  }

  @Test
  void readsCommentsHeaderAndPointsInAnyOrderOfColumns() throws IOException {
    Yardstick yardstick = yardstick("# made by hand\n u , x\n1.5, -1\n\n2.5e0,1\n");
    assertArrayEquals(new double[] {-1, 1}, yardstick.coordinates()[0]);
    assertArrayEquals(new double[] {1.5, 2.5}, yardstick.expected()[0]);
  }

  @Test
  void mistakesNameTableAndLine() {
    assertEquals(
        "line 3 of the reference table \"t.csv\" has 1 entry, but the header has 2",
        refusal("x,u\n1,2\n3\n"));
    assertEquals(
        "line 2 of the reference table \"t.csv\" has u = \"two\", but a number is expected",
        refusal("x,u\n1,two\n"));
    assertEquals(
        "the reference table \"t.csv\" has no column \"x\": it has t, u", refusal("t,u\n1,2\n"));
    assertEquals(
        "the reference table \"t.csv\" has no column for an unknown: it has x, v, the unknowns"
            + " are u",
        refusal("x,v\n1,2\n"));
    assertEquals("the reference table \"t.csv\" holds no points", refusal("# nothing\nx,u\n"));
  }

  @Test
  void otherSeparatorsAreNoticed() {
    String remedy = ": separate columns by commas";
    assertEquals(
        "the reference table \"t.csv\" has one column, \"x;u\"" + remedy, refusal("x;u\n1;2\n"));
    assertEquals(
        "the reference table \"t.csv\" has one column, \"x\tu\"" + remedy, refusal("x\tu\n1\t2\n"));
    assertEquals(
        "line 2 of the reference table \"t.csv\" has 1 entry, but the header has 2" + remedy,
        refusal("x,u\n1;2\n"));
  }

  @Test
  void numbersAreNoHeader() {
    assertEquals(
        "the first line of the reference table \"t.csv\" holds numbers (-1, 1.5) where names of"
            + " columns are expected: is there a header?",
        refusal("-1,1.5\n1,2.5\n"));
  }

  @Test
  void isAResourceBesideTheClass() {
    Yardstick yardstick = Yardstick.of(referring("parabola.csv")).orElseThrow();
    Solution parabola = LINEAR.solution(new double[] {0, 0, 1, 0, 0});
    assertEquals(0, yardstick.measure(parabola).largestRelativeL2(), 1e-15);
    Solution shifted = LINEAR.solution(new double[] {0.5, 0, 1, 0, 0});
    assertEquals(0.5, yardstick.measure(shifted).largestMaxError(), 1e-15);
    assertEquals(Math.sqrt(0.75 / 2), yardstick.measure(shifted).largestRelativeL2(), 1e-15);
  }

  @Test
  void isAFileOtherwise(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("values.csv");
    Files.writeString(file, "x,u\n0.5,0.25\n");
    Yardstick yardstick = Yardstick.of(referring(file.toString())).orElseThrow();
    assertEquals(0.25, yardstick.expected()[0][0]);
  }

  @Test
  void anAbsentTableIsNamedWithTheFoldersWhereItIsNot() throws URISyntaxException {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Yardstick.of(referring("nowhere.csv")));
    assertEquals(
        "the reference table \"nowhere.csv\" of Linear is neither a resource beside"
            + " dev.strongform.models.Linear (in "
            + Path.of(ModelProblem.class.getResource(".").toURI())
            + ") nor a file ("
            + Path.of("nowhere.csv").toAbsolutePath()
            + "); correct the path in @Reference",
        refused.getMessage());
  }
}
