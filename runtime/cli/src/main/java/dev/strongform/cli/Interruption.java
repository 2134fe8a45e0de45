package dev.strongform.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl-C into a cancellation: training is interrupted, and the process ends only after the
 * best so far was reported and written.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancel, "strongform-interruption");
  private @Nullable Thread trainer;

  /** Listens until {@link #close}. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Runs the training on this thread, which an interruption then interrupts. */
  <T> T training(Supplier<T> training) {
    setTrainer(Thread.currentThread());
    try {
      return training.get();
    } finally {
      setTrainer(null);
      // What follows writes files, which an interrupted thread may not.
      Thread.interrupted();
    }
  }

  /** Says that everything was reported. */
  @Override
  public void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The hook is what waits for this call.
    }
  }

  private synchronized void setTrainer(@Nullable Thread thread) {
    trainer = thread;
  }

  private synchronized void interruptTrainer() {
    if (trainer != null) {
      trainer.interrupt();
    }
  }

  /** What Ctrl-C does; returns when everything was reported. */
  void cancel() {
    interruptTrainer();
    try {
      if (!reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("strongform: the training did not end; nothing was written.");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
