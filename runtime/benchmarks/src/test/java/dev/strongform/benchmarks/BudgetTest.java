package dev.strongform.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a slow row took is saved by the others. */
final class BudgetTest {
  private final Budget budget = new Budget(2, 240);

  @Test
  void thereIsTimeAtFirst() {
    assertEquals(2, budget.next(0, 20));
  }

  @Test
  void lateRowsAreShorter() {
    assertEquals(1, budget.next(200, 10));
  }

  @Test
  void noRowIsWithoutTime() {
    assertEquals(0.3, budget.next(250, 5));
  }

  @Test
  void withoutALimitEveryRowHasWhatIsWished() {
    assertEquals(8, new Budget(8, Double.POSITIVE_INFINITY).next(1e5, 20));
  }
}
