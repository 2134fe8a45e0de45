package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the history of a training and tells the listener, measuring the error now and then. */
final class Recorder implements Consumer<Progress> {
  /** The error is measured so many times over the planned iterations, and once a second. */
  private static final int MEASUREMENTS = 50;

  private static final double SECONDS_BETWEEN = 1;

  /** Measuring may take this share of the time. */
  private static final double LARGEST_SHARE = 0.02;

  private final CompiledProblem problem;
  private final Optional<Yardstick> yardstick;
  private final TrainingListener listener;
  private final int iterationsBetween;
  private final List<IterationRecord> history = new ArrayList<>();
  private int nextIteration = 1;
  private double nextSeconds = SECONDS_BETWEEN;
  private double spent;

  Recorder(
      CompiledProblem problem,
      Optional<Yardstick> yardstick,
      TrainingListener listener,
      int iterations) {
    this.problem = problem;
    this.yardstick = yardstick;
    this.listener = listener;
    this.iterationsBetween = Math.max(1, iterations / MEASUREMENTS);
  }

  @Override
  public void accept(Progress progress) {
    double error = due(progress) ? measure(progress) : Double.NaN;
    IterationRecord record =
        new IterationRecord(
            progress.iteration(),
            progress.seconds(),
            progress.loss(),
            progress.gradientNorm(),
            progress.damping(),
            progress.stepLength(),
            error);
    history.add(record);
    listener.iteration(record);
  }

  private boolean due(Progress progress) {
    boolean time = progress.iteration() >= nextIteration || progress.seconds() >= nextSeconds;
    return time && spent <= LARGEST_SHARE * progress.seconds();
  }

  private double measure(Progress progress) {
    long start = System.nanoTime();
    double error =
        yardstick
            .map(known -> known.measure(problem.solution(progress.theta())).largestRelativeL2())
            .orElse(Double.NaN);
    spent += (System.nanoTime() - start) * 1e-9;
    nextIteration = progress.iteration() + iterationsBetween;
    nextSeconds = progress.seconds() + SECONDS_BETWEEN;
    return error;
  }

  List<IterationRecord> history() {
    return history;
  }
}
