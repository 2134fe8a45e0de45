package dev.strongform.cli;

import java.io.PrintWriter;
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
  private final PrintWriter messages;
  private @Nullable Thread trainer;

  /**
   * Listens until {@link #close}.
   *
   * @param messages told what is waited for
   */
  Interruption(PrintWriter messages) {
    this.messages = messages;
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
      messages.println();
      messages.println("strongform: ending with this iteration ...");
      messages.flush();
      trainer.interrupt();
    }
  }

  /** What Ctrl-C does; returns when everything was reported. */
  void cancel() {
    interruptTrainer();
    try {
      if (!reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        messages.println("strongform: the iteration did not end in time; nothing was written.");
        messages.flush();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
