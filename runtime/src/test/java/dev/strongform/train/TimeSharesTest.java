package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How long each of several trainings may take. */
class TimeSharesTest {
  private final TimeShares shares = new TimeShares(100, 4, false);

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
    assertEquals(0, new TimeShares(0, 4, false).next(50, 2));
  }

  /** The last one has all that is left. */
  @Test
  void onTheWayToAGoalHalfOfWhatIsLeftMayBeTaken() {
    TimeShares generous = new TimeShares(100, 4, true);
    assertEquals(50, generous.next(0, 0));
    assertEquals(45, generous.next(10, 1));
    assertEquals(20, generous.next(60, 2));
    assertEquals(20, generous.next(80, 3));
    assertEquals(0, new TimeShares(0, 4, true).next(50, 2));
  }
}
