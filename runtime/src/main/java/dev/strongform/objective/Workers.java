package dev.strongform.objective;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads, the caller's among them, that share numbered tasks. Which thread runs
 * which task is open; callers make their results independent of it. One thread at a time may call;
 * sharing allocates nothing.
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

  private static final Task NOTHING = (worker, index) -> {};

  private final int count;
  private final Object gate = new Object();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private Task task = NOTHING;
  private int tasks;
  private @Nullable Thread caller;

  /** How many more threads may join the present tasks; guarded by the gate. */
  private int tickets;

  private boolean closed;

  private Workers(int count) {
    this.count = count;
    for (int worker = 1; worker < count; worker++) {
      start(worker);
    }
  }

  private void start(int worker) {
    Thread thread = new Thread(() -> serve(worker), "strongform-worker");
    thread.setDaemon(true);
    thread.start();
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

  /** The number of threads. */
  public int count() {
    return count;
  }

  /** Runs tasks 0 to {@code tasks - 1} and returns when all have ended; rethrows what one threw. */
  public void run(int tasks, Task task) {
    if (count == 1 || tasks < 2) {
      for (int index = 0; index < tasks; index++) {
        task.run(0, index);
      }
      return;
    }
    open(tasks, task);
    drain(0);
    awaitOthers();
    this.task = NOTHING;
    rethrow(failure.getAndSet(null));
  }

  private void open(int tasks, Task task) {
    synchronized (gate) {
      this.task = task;
      this.tasks = tasks;
      caller = Thread.currentThread();
      next.set(0);
      tickets = Math.min(count, tasks) - 1;
      for (int helper = 0; helper < tickets; helper++) {
        gate.notify();
      }
    }
  }

  /** What a thread of the pool does all its life. */
  private void serve(int worker) {
    while (join()) {
      drain(worker);
      if (running.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  /** Waits for a ticket; false when the workers are closed. */
  private boolean join() {
    synchronized (gate) {
      while (tickets == 0 && !closed) {
        try {
          gate.wait();
        } catch (InterruptedException nobodyInterruptsWorkers) {
          continue;
        }
      }
      if (closed) {
        return false;
      }
      tickets--;
      running.incrementAndGet();
      return true;
    }
  }

  private void drain(int worker) {
    try {
      for (int index = next.getAndIncrement(); index < tasks; index = next.getAndIncrement()) {
        task.run(worker, index);
      }
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
      next.set(tasks);
    }
  }

  /**
   * Takes back tickets that nobody used, and waits for those who did; not giving up on an
   * interrupt, which is kept for the caller's own checks.
   */
  private void awaitOthers() {
    synchronized (gate) {
      tickets = 0;
    }
    boolean interrupted = false;
    while (running.get() > 0) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
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
    synchronized (gate) {
      closed = true;
      gate.notifyAll();
    }
  }
}
