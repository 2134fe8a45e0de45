package dev.strongform.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.benchmarks.duel.Duel;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The warm-up runs both sides, and ends. */
@Timeout(20)
final class WarmUpTest {
  private static Duel counting(AtomicInteger subjects, AtomicInteger references) {
    return new Duel() {
      @Override
      public void subject() {
        subjects.incrementAndGet();
      }

      @Override
      public void reference() {
        references.incrementAndGet();
      }
    };
  }

  @Test
  void bothSidesRunForTheTimeAskedFor() {
    AtomicInteger subjects = new AtomicInteger();
    AtomicInteger references = new AtomicInteger();
    long start = System.nanoTime();
    WarmUp.run(counting(subjects, references), 0.05);
    assertTrue(System.nanoTime() - start >= 50_000_000L);
    assertTrue(subjects.get() > 0 && references.get() > 0);
  }

  @Test
  void oneTurnIsEnoughWhereNoTimeIsAskedFor() {
    AtomicInteger subjects = new AtomicInteger();
    WarmUp.run(counting(subjects, new AtomicInteger()), 1e-9);
    assertTrue(subjects.get() >= 1);
  }
}
