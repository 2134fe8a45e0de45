package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EqualSharesTest {
  private final EqualShares shares = new EqualShares(100, 4);

  @Test
  void allHaveTheSameWhereAllIsUsed() {
    assertEquals(25, shares.next(0, 0));
    assertEquals(25, shares.next(25, 1));
    assertEquals(25, shares.next(75, 3));
  }

  @Test
  void whatOneLeavesIsSharedByThoseAfterIt() {
    assertEquals(33, shares.next(1, 1));
    assertEquals(49, shares.next(2, 2));
    assertEquals(97, shares.next(3, 3));
  }

  @Test
  void whereTheTimeIsOverAlmostNothingIsLeft() {
    assertEquals(1e-3, shares.next(130, 2));
  }

  @Test
  void noLimitIsNone() {
    assertEquals(0, new EqualShares(0, 4).next(50, 2));
  }
}
