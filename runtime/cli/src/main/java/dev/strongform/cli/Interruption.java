package dev.strongform.cli;

import dev.strongform.cli.terminal.Terminal;
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
  private final Terminal terminal;
  private @Nullable Thread trainer;

  /**
   * Listens until {@link #close}.
   *
   * @param terminal told what is waited for
   */
  Interruption(Terminal terminal) {
    this.terminal = terminal;
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
      terminal.err().println();
      say("ending with this iteration ...");
      trainer.interrupt();
    }
  }

  /** What Ctrl-C does; returns when everything was reported. */
  void cancel() {
    interruptTrainer();
    try {
      if (!reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        say("the iteration did not end in time; nothing was written.");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    // The process ends with this thread, whatever the one that reported does next.
    terminal.end();
  }

  private void say(String sentence) {
    terminal.err().println("strongform: " + sentence);
    terminal.err().flush();
  }
}
