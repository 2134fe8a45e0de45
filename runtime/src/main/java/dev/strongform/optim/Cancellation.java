package dev.strongform.optim;

/** A flag by which another thread asks a run to end with its best parameters so far. */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Asks the run to end after the step that it is in. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether the flag is set, or the calling thread is interrupted. */
  public boolean requested() {
    return cancelled || Thread.currentThread().isInterrupted();
  }
}
