package dev.strongform.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.benchmarks.duel.Duel;
import dev.strongform.benchmarks.duel.KernelDuels;
import dev.strongform.benchmarks.duel.OtherDuels;
import dev.strongform.benchmarks.duel.ProductDuels;
import dev.strongform.benchmarks.duel.TrainingIteration;
import dev.strongform.cli.terminal.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows are told apart, and what they run runs, here on few points. */
final class RowsTest {
  private static final List<Integer> HIDDEN = List.of(3, 4);

  @Test
  void namesAreDistinct() {
    List<String> names = Rows.all().stream().map(Row::name).toList();
    assertEquals(names.stream().distinct().toList(), names);
    names.forEach(name -> assertEquals(name, Rows.named(name).name()));
  }

  @Test
  void rowsAreSelectedByAPartOfTheirNames() {
    assertTrue(BenchmarkRun.select(Rows.all(), "JACOBIAN").size() >= 2);
    assertEquals(Rows.all().size(), BenchmarkRun.select(Rows.all(), "").size());
    Mistake mistake = assertThrows(Mistake.class, () -> BenchmarkRun.select(Rows.all(), "nothing"));
    assertTrue(mistake.sentence().contains("Gauss-Newton"), mistake.sentence());
  }

  @Test
  void theCostOfBurgersIsCounted() {
    Work gradient = new BurgersCost(List.of(20, 20, 20), 1).gradient();
    // Three times 2 P C operations, and the nonlinearities.
    assertTrue(gradient.flops() > 3 * 2 * 4 * 840 && gradient.flops() < 40_000, "" + gradient);
    assertEquals(8 * (2 + 921), new BurgersCost(List.of(20, 20, 20), 1).rows().bytes());
  }

  private static void run(Duel duel) {
    try (duel) {
      duel.subject();
      duel.reference();
      duel.subject();
      assertTrue(duel.scale() > 0);
    }
  }

  /** {@code bench} gives its forks the module. */
  @Test
  void everyKindOfDuelRuns() {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), "no Vector API here");
    run(KernelDuels.gradient(HIDDEN, 100));
    run(KernelDuels.rows(HIDDEN, 100));
    run(KernelDuels.gaussNewton(HIDDEN, 100));
    run(KernelDuels.step(HIDDEN, 100));
    run(KernelDuels.gradientOnTwoCores(HIDDEN, 200));
    run(KernelDuels.rowsAgainstScalar(HIDDEN, 200));
    run(KernelDuels.outputRows(HIDDEN, 100));
    run(KernelDuels.stepOnMany(HIDDEN, 200, 100));
    run(ProductDuels.gradient(HIDDEN, 100, 1e6));
    run(ProductDuels.layer(4, 3, 64, 2, 1e6));
    run(OtherDuels.laplacian(7, 2, 64));
    run(OtherDuels.tanh(100));
    run(TrainingIteration.of("adam", HIDDEN, 100));
    run(TrainingIteration.of("lm", HIDDEN, 100));
  }
}
