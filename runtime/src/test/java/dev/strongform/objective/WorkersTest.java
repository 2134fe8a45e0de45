package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Allocation;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyTaskRunsOnce(int threads) {
    try (Workers workers = Workers.of(threads)) {
      AtomicIntegerArray runs = new AtomicIntegerArray(1000);
      workers.run(
          1000,
          (worker, index) -> {
            assertTrue(worker >= 0 && worker < workers.count());
            runs.incrementAndGet(index);
          });
      for (int i = 0; i < runs.length(); i++) {
        assertEquals(1, runs.get(i));
      }
    }
  }

  @Test
  void aThrowingTaskIsReportedAndWorkersLiveOn() {
    try (Workers workers = Workers.of(3)) {
      Exception thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.run(
                      100,
                      (worker, index) -> {
                        throw new IllegalStateException("task failed");
                      }));
      assertEquals("task failed", thrown.getMessage());
      everyTaskRunsOnce(3);
    }
  }

  /** Of whichever thread it is that has none. */
  @Test
  void anOutOfMemoryErrorArrivesAsItself() {
    try (Workers workers = Workers.of(3)) {
      for (int lacking = 0; lacking < 100; lacking += 33) {
        int index = lacking;
        OutOfMemoryError thrown = new OutOfMemoryError("Java heap space");
        assertSame(
            thrown,
            assertThrows(OutOfMemoryError.class, () -> workers.run(100, throwing(index, thrown))));
        everyTaskRunsOnce(3);
      }
    }
  }

  private static Workers.Task throwing(int lacking, Error error) {
    return (worker, index) -> {
      if (index == lacking) {
        throw error;
      }
    };
  }

  @Test
  void anInterruptIsKeptForTheCaller() {
    try (Workers workers = Workers.of(2)) {
      Thread.currentThread().interrupt();
      AtomicIntegerArray runs = new AtomicIntegerArray(1);
      workers.run(50, (worker, index) -> runs.incrementAndGet(0));
      assertEquals(50, runs.get(0));
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void sharingWorkAllocatesNothing() {
    try (Workers workers = Workers.of(3)) {
      double[] sums = new double[64];
      Workers.Task task = (worker, index) -> sums[index] += Math.sqrt(index);
      share(workers, task, 2000);
      long before = Allocation.bytes();
      share(workers, task, 1000);
      long spent = Allocation.bytes() - before;
      assertTrue(spent < 20_000, () -> spent + " bytes for 1000 rounds");
    }
  }

  private static void share(Workers workers, Workers.Task task, int rounds) {
    for (int round = 0; round < rounds; round++) {
      workers.run(64, task);
    }
  }

  @Test
  void manyShortRoundsLoseNoTask() {
    try (Workers workers = Workers.of(4)) {
      AtomicIntegerArray runs = new AtomicIntegerArray(7);
      for (int round = 0; round < 20_000; round++) {
        workers.run(2 + round % 6, (worker, index) -> runs.incrementAndGet(index));
      }
      assertEquals(20_000, runs.get(0));
      assertEquals(20_000, runs.get(1));
      assertEquals(3333, runs.get(6));
    }
  }
}
