package dev.strongform.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.benchmarks.duel.OtherDuels;
import dev.strongform.cli.doctor.Finding;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table, the rows of JSON, the page and the figure, from figures that nobody measured. */
final class ResultsTest {
  private static Row row(String name, Target target, Work work) {
    return Row.of(name, "2-3-1", 10_000, target, () -> OtherDuels.tanh(1)).with(work);
  }

  private static final List<Measurement> MEASURED =
      List.of(
          new Measurement(row("gradient", Target.atMost(0.1), new Work(1e9, 1e6)), 12.345, 0.0987),
          new Measurement(row("cores", Target.atLeast(1.8), Work.UNKNOWN), 1234.5, 1.7),
          new Measurement(row("twin", Target.none(), Work.UNKNOWN), 0.5, 3));

  @Test
  void aTargetIsMetFromItsOwnSide() {
    assertEquals(
        Arrays.asList(true, false, null), MEASURED.stream().map(Measurement::met).toList());
    assertEquals(true, Target.kilobytes(1).met(0.9));
    assertEquals(false, Target.kilobytes(1).met(1.1));
  }

  @Test
  void columnsAreAligned() {
    assertEquals(
        List.of(
                "what      shape  points    ms   ratio  target  met",
                "gradient  2-3-1  10,000  12.3  0.0987  <= 0.1  yes",
                "cores     2-3-1  10,000  1235    1.70  >= 1.8  no",
                "twin      2-3-1  10,000  0.500    3.00       -")
            .stream()
            .map(line -> line.replaceAll(" +", " "))
            .toList(),
        ResultTable.plain(MEASURED).stream().map(line -> line.replaceAll(" +", " ")).toList());
    assertEquals(
        1,
        ResultTable.plain(MEASURED.subList(0, 1)).stream().map(String::length).distinct().count());
  }

  @Test
  void markdownHasARuleBelowTheHeads() {
    List<String> lines = ResultTable.markdown(MEASURED);
    assertTrue(lines.get(1).startsWith("|---"), lines.get(1));
    assertEquals("| gradient | 2-3-1 | 10,000 | 12.3 | 0.0987 | <= 0.1 | yes |", lines.get(2));
  }

  @Test
  void jsonIsAnArrayOfRowsWithTheSameKeys() throws IOException {
    List<Map<String, Object>> rows =
        JSON.std.listFrom(ResultRows.json(MEASURED)).stream().map(ResultsTest::fields).toList();
    assertEquals(3, rows.size());
    rows.forEach(
        fields ->
            assertEquals(
                List.of("name", "shape", "points", "milliseconds", "ratio", "target", "met"),
                List.copyOf(fields.keySet())));
    assertEquals(0.0987, rows.get(0).get("ratio"));
    assertEquals(true, rows.get(0).get("met"));
    assertEquals(null, rows.get(2).get("target"));
    assertEquals(null, rows.get(2).get("met"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Object row) {
    return (Map<String, Object>) row;
  }

  @Test
  void thePageHoldsMachineCommandAndTable() {
    List<Finding> machine = List.of(new Finding("processor", "one, 2 cores", Optional.empty()));
    String page = PerformancePage.text(MEASURED, machine, false, true);
    for (String part :
        List.of(
            "- processor: one, 2 cores",
            "./strongform bench --report docs",
            "| twin |",
            "roofline.png")) {
      assertTrue(page.contains(part), part);
    }
    assertTrue(PerformancePage.text(MEASURED, machine, true, false).contains("quick run"));
  }

  @Test
  void theFigureNeedsBothRoofs() {
    assertTrue(Roofline.of(MEASURED).isEmpty());
    Measurement product =
        new Measurement(row(Rows.PRODUCT, Target.none(), new Work(1e9, 1e7)), 20, 1.9);
    Measurement triad =
        new Measurement(row(Rows.TRIAD, Target.none(), new Work(1e8, 2e9)), 100, 1.5);
    Roofline roofline = Roofline.of(List.of(MEASURED.get(0), product, triad)).orElseThrow();
    assertEquals(50e9, roofline.two().peak(), 1);
    assertEquals(20e9, roofline.two().bandwidth(), 1);
    assertEquals(50e9 / 1.9, roofline.one().peak(), 1);
    assertEquals(20e9 / 1.5, roofline.one().bandwidth(), 1);
    assertEquals(2, roofline.points().size());
    assertEquals(1e9 / 0.012345 / 1e9, roofline.points().get(0).place().y(), 1e-9);
  }

  @Test
  void theMedianOfAnEvenCountIsBetweenTheMiddleOnes() {
    assertEquals(2.5, DuelBenchmark.median(new double[] {4, 1, 3, 2, -9}, 4));
    assertEquals(3, DuelBenchmark.median(new double[] {4, 1, 3}, 3));
  }
}
