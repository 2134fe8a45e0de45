package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
