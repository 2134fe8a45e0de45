package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.doubles.Run;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ctrl-C reaches the training, and waits for what follows it. */
@Timeout(30)
final class InterruptionTest {
  private static String waitForInterrupt(CountDownLatch started) {
    started.countDown();
    try {
      new CountDownLatch(1).await();
      return "finished";
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return "best so far";
    }
  }

  @Test
  void cancellingInterruptsTheTrainingAndWaitsForTheReport() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Run run = new Run();
    Interruption interruption = new Interruption(run.terminal());
    CompletableFuture<Void> cancelled =
        CompletableFuture.runAsync(
            () -> {
              awaitUninterrupted(started);
              interruption.cancel();
            });
    assertEquals("best so far", interruption.training(() -> waitForInterrupt(started)));
    assertFalse(Thread.currentThread().isInterrupted());
    assertThrows(TimeoutException.class, () -> cancelled.get(50, TimeUnit.MILLISECONDS));
    interruption.close();
    cancelled.get(10, TimeUnit.SECONDS);
    assertTrue(run.err().contains("ending with this iteration"), run.err());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
