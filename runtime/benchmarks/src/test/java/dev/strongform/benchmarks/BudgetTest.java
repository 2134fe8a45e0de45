package dev.strongform.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a slow row took is saved by the others. */
final class BudgetTest {
  private final Budget budget = new Budget(2, 240, 1);

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
  void virtualMachinesShareTheTimeOfARow() {
    Budget three = new Budget(5, 1_200, 3);
    assertEquals(5, three.next(0, 20));
    assertEquals(2.5, three.next(600, 20));
  }
}
