package dev.strongform.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TermGrowthTest {
  @Test
  void enoughStaysAsItIs() {
    assertEquals(20, new TermGrowth(1e-8).next(20, 1e-9));
  }

  @Test
  void withoutADecayTheNumberGrowsByTwoFifths() {
    TermGrowth growth = new TermGrowth(1e-8);
    assertEquals(28, growth.next(20, 0.5));
    assertEquals(40, growth.next(28, 0.4));
    assertEquals(56, growth.next(40, Double.POSITIVE_INFINITY));
  }

  @Test
  void aDecaySaysHowManyAreMissing() {
    TermGrowth growth = new TermGrowth(1e-8);
    growth.next(20, 1e-2);
    // Half a decade a polynomial: two more decades take four, and one for certainty.
    assertEquals(33, growth.next(28, 1e-6));
  }
}
