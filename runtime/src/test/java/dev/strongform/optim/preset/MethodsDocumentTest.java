package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the document of the methods to their table. */
class MethodsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "methods.md");

  /** A row's cells; the first is empty, since rows begin with a bar. */
  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" *\\| *"))
        .toList();
  }

  private static String name(String[] row) {
    return row[1].replace("`", "");
  }

  private static Method method(String name, int batch) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0,
            10,
            1,
            DescentSettings.usual(),
            NetworkModels.poisson(3).parameters(),
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), 13, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), 13))));
  }

  @Test
  void itHasARowForEachMethodInTheOrderOfTheTable() throws IOException {
    assertEquals(Methods.names(), rows().stream().map(MethodsDocumentTest::name).toList());
    for (String[] row : rows()) {
      assertEquals(7, row.length, () -> "cells of " + name(row));
    }
  }

  @Test
  void itHasALineForEachNamedSchedule() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    Schedule.named()
        .forEach(
            (name, text) -> {
              String start = "- `" + name + "` is `" + text + "`";
              assertTrue(lines.stream().anyMatch(line -> line.startsWith(start)), start);
            });
  }

  @Test
  void itSaysWhatEachNeedsAndWhetherItTakesABatch() throws IOException {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(NetworkModels.poisson(3), 100, workers);
      for (String[] row : rows()) {
        try (Method method = method(name(row), 0);
            Method batched = method(name(row), 20)) {
          assertEquals(needs(method), row[4], name(row));
          assertEquals(batched.refusal(loss).isEmpty() ? "yes" : "no", row[5], name(row));
          assertTrue(method.refusal(loss).isEmpty(), name(row));
        }
      }
    }
  }

  private static String needs(Method method) {
    boolean products =
        method.control().needs() == Capability.RESIDUAL_PRODUCTS
            || method.curvature().evaluates() == Capability.RESIDUAL_PRODUCTS;
    boolean matrix = method.direction().needs() == Capability.GAUSS_NEWTON;
    if (method.curvature().evaluates() == Capability.LAYER_FACTORS) {
      return "gradient, layers";
    }
    if (method.curvature().needs() == Capability.METRIC) {
      return "metric";
    }
    return (matrix ? "Gauss-Newton" : "gradient") + (products ? ", products" : "");
  }
}
