package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.Objective;
import java.util.ArrayList;
import java.util.List;

/** Shows trainings one after another, of slabs or of networks that grow, to a listener as one. */
final class SlabListener implements TrainingListener {
  private final TrainingListener listener;
  private final CompiledProblem problem;
  private final TrainingOptions options;
  private final List<IterationRecord> history = new ArrayList<>();
  private final double ownOperations;
  private boolean begun;
  private int iterations;
  private double seconds;

  SlabListener(TrainingListener listener, CompiledProblem problem, TrainingOptions options) {
    this(listener, problem, options, 0);
  }

  /**
   * For networks that grow.
   *
   * @param ownOperations of a residual of the problem's own networks
   */
  SlabListener(
      TrainingListener listener,
      CompiledProblem problem,
      TrainingOptions options,
      double ownOperations) {
    this.ownOperations = ownOperations;
    this.listener = listener;
    this.problem = problem;
    this.options = options;
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return ownOperations > 0
        ? listener.watch(loss, forwardOperations, ownOperations)
        : listener.watch(loss, forwardOperations);
  }

  @Override
  public void started(TrainingStart start) {
    if (!begun) {
      begun = true;
      listener.started(
          new TrainingStart(
              problem,
              options.like(start.options()),
              problem.trainedCount(),
              start.points(),
              start.kernels(),
              start.linearAlgebra(),
              start.why()));
    }
  }

  @Override
  public void iteration(IterationRecord record) {
    IterationRecord counted =
        new IterationRecord(
            iterations + record.iteration(),
            seconds + record.seconds(),
            record.loss(),
            record.gradientNorm(),
            record.damping(),
            record.stepLength(),
            record.relativeL2());
    history.add(counted);
    listener.iteration(counted);
  }

  /** What follows belongs to the next training. */
  void endSlab(TrainingResult result) {
    iterations += result.iterations();
    seconds += result.seconds();
  }

  List<IterationRecord> history() {
    return history;
  }
}
