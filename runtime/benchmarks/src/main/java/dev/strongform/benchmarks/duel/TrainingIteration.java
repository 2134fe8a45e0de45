package dev.strongform.benchmarks.duel;

import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Progress;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A training that goes on by one iteration whenever it is asked to; compared with nothing. */
public final class TrainingIteration implements Duel {
  private static final int ENDLESS = 1 << 30;

  private final BurgersWork work;
  private final String name;
  private final Semaphore wanted = new Semaphore(0);
  private final Semaphore done = new Semaphore(0);
  private final Cancellation cancellation = new Cancellation();
  private final Thread trainer = new Thread(this::train, "training");

  private TrainingIteration(String name, List<Integer> hidden, int points) {
    this.work = new BurgersWork(hidden, points, 2);
    this.name = name;
    trainer.setDaemon(true);
    trainer.start();
  }

  /** An iteration of a method, on Burgers' equation. */
  public static Duel of(String method, List<Integer> hidden, int points) {
    return new TrainingIteration(method, hidden, points);
  }

  /** A training that ends, since it cannot get better, begins again. */
  private void train() {
    wanted.acquireUninterruptibly();
    while (!cancellation.requested()) {
      Minimiser.minimise(
          work.objective, method(), work.theta, new Limits(ENDLESS, 0), cancellation, this::pause);
    }
  }

  private Method method() {
    return Methods.named(
        name, new MethodSettings(0, 0, ENDLESS, 1, this::direction, this::direction));
  }

  private Direction direction() {
    return Direction.gaussNewton(work.equations());
  }

  private void pause(Progress ended) {
    done.release();
    wanted.acquireUninterruptibly();
  }

  @Override
  public void subject() {
    wanted.release();
    done.acquireUninterruptibly();
  }

  @Override
  public void reference() {
    // Nothing: what counts is the memory that the subject allocates.
  }

  @Override
  public void close() {
    cancellation.cancel();
    wanted.release();
    try {
      trainer.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    work.close();
  }
}
