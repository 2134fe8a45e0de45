package dev.strongform.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.verify.KernelMethod;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class MethodTableTest {
  private static MethodTable table(int bytes) {
    return new MethodTable(
        List.of(
            new KernelMethod("momentum", "rows", OptionalLong.empty(), 31),
            new KernelMethod("sine", "residualOverLanes", OptionalLong.of(12_345), bytes)));
  }

  @Test
  void columnsAreAligned() {
    assertEquals(
        List.of(
            "term      method             operations  bytes",
            "momentum  rows                              31",
            "sine      residualOverLanes      12,345  8,000"),
        table(8_000).lines());
  }

  @Test
  void onlyWhatHotSpotDoesNotCompileIsWarnedOf() {
    assertEquals(List.of(), table(8_000).warnings());
    List<String> warnings = table(8_001).warnings();
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("residualOverLanes of sine has 8,001 bytes"));
  }

  @Test
  void aTableWithoutMethodsIsItsHeadings() {
    assertEquals(List.of("term  method  operations  bytes"), new MethodTable(List.of()).lines());
  }
}
