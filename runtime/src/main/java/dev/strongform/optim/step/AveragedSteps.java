package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;

/** The steps of another control, judged and shown by the average of where they lead. */
final class AveragedSteps implements StepControl {
  private final StepControl steps;
  private final int first;
  private double[] mean = {};
  private int count;

  AveragedSteps(StepControl steps, int first) {
    this.steps = steps;
    this.first = first;
  }

  @Override
  public Capability needs() {
    return steps.needs();
  }

  @Override
  public boolean damps() {
    return steps.damps();
  }

  @Override
  public boolean followsRate() {
    return steps.followsRate();
  }

  @Override
  public boolean needsDescent() {
    return steps.needsDescent();
  }

  @Override
  public void sampleChanged() {
    steps.sampleChanged();
  }

  @Override
  public double[] shown(double[] theta) {
    return count == 0 ? theta : mean;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    Step step = steps.step(at, gradient, curvature, iteration);
    if (step.stop() == null && iteration >= first) {
      include(step.theta());
    }
    return step;
  }

  private void include(double[] theta) {
    if (mean.length != theta.length) {
      mean = new double[theta.length];
    }
    count++;
    for (int k = 0; k < mean.length; k++) {
      mean[k] += (theta[k] - mean[k]) / count;
    }
  }
}
