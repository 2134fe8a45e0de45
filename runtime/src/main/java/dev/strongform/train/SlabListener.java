package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.schedule.MethodSwitch;
import java.util.ArrayList;
import java.util.List;

/** Shows trainings one after another, of slabs or of networks that grow, to a listener as one. */
final class SlabListener extends ForwardingListener {
  private final CompiledProblem problem;
  private final TrainingOptions options;
  private final List<IterationRecord> history = new ArrayList<>();
  private final List<MethodSwitch> switches = new ArrayList<>();
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
    super(listener);
    this.ownOperations = ownOperations;
    this.problem = problem;
    this.options = options;
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return ownOperations > 0
        ? super.watch(loss, forwardOperations, ownOperations)
        : super.watch(loss, forwardOperations);
  }

  @Override
  public void started(TrainingStart start) {
    if (!begun) {
      begun = true;
      super.started(
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
    super.iteration(counted);
  }

  @Override
  public void switched(MethodSwitch made) {
    MethodSwitch counted =
        new MethodSwitch(
            iterations + made.iteration(),
            seconds + made.seconds(),
            made.from(),
            made.to(),
            made.reason(),
            made.handedOver());
    switches.add(counted);
    super.switched(counted);
  }

  /** Weights of one training's own terms, of which the run has others. */
  @Override
  public void reweighed(List<WeightedTerm> terms) {}

  /** The end of one training is not the end of the run. */
  @Override
  public void finished(TrainingResult result) {}

  /** What follows belongs to the next training. */
  void endSlab(TrainingResult result) {
    iterations += result.iterations();
    seconds += result.seconds();
  }

  List<IterationRecord> history() {
    return history;
  }

  List<MethodSwitch> switches() {
    return switches;
  }
}
