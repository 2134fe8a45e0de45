package dev.strongform.objective;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads, the caller's among them, that share numbered tasks. Which thread runs
 * which task is open; callers make their results independent of it.
 */
public final class Workers implements AutoCloseable {
  /** One of several independent pieces of work. */
  @FunctionalInterface
  public interface Task {
    /**
     * Runs one piece.
     *
     * @param worker which thread runs it, below {@link Workers#count()}: an index of memory
     * @param index which piece
     */
    void run(int worker, int index);
  }

  private final int count;
  private final @Nullable ExecutorService pool;

  private Workers(int count) {
    this.count = count;
    this.pool = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::daemon);
  }

  /**
   * Starts workers.
   *
   * @param threads how many; 0 for the system property {@code strongform.threads}, or else one a
   *     core
   */
  public static Workers of(int threads) {
    int cores = Runtime.getRuntime().availableProcessors();
    int wanted = threads > 0 ? threads : Integer.getInteger("strongform.threads", cores);
    return new Workers(Math.max(1, wanted));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "strongform-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** The number of threads. */
  public int count() {
    return count;
  }

  /** Runs tasks 0 to {@code tasks - 1} and returns when all have ended; rethrows what one threw. */
  public void run(int tasks, Task task) {
    if (pool == null || tasks < 2) {
      for (int index = 0; index < tasks; index++) {
        task.run(0, index);
      }
      return;
    }
    share(pool, Math.min(count, tasks), tasks, task);
  }

  private static void share(ExecutorService pool, int helpers, int tasks, Task task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(helpers - 1);
    for (int worker = 1; worker < helpers; worker++) {
      int self = worker;
      pool.execute(
          () -> {
            drain(self, next, tasks, task, failure);
            done.countDown();
          });
    }
    drain(0, next, tasks, task, failure);
    await(done);
    rethrow(failure.get());
  }

  private static void drain(
      int worker,
      AtomicInteger next,
      int tasks,
      Task task,
      AtomicReference<@Nullable Throwable> failure) {
    try {
      for (int index = next.getAndIncrement(); index < tasks; index = next.getAndIncrement()) {
        task.run(worker, index);
      }
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
      next.set(tasks);
    }
  }

  /** Waits without giving up on an interrupt, which is kept for the caller's own checks. */
  private static void await(CountDownLatch done) {
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException) {
      throw (RuntimeException) failure;
    }
    if (failure instanceof Error) {
      throw (Error) failure;
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
