package dev.strongform.compare;

import dev.strongform.objective.Objective;
import dev.strongform.train.ErrorMeasure;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down a run while it goes on: work, time, and the error wherever it was measured. */
final class RunTape implements TrainingListener {
  /** Where no error is known, every so many iterations of the plan are kept. */
  private static final int SAMPLES = 200;

  private final boolean errorKnown;
  private final int stride;
  private final List<Sample> path = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();
  private double work;

  RunTape(boolean errorKnown, int plannedIterations) {
    this.errorKnown = errorKnown;
    this.stride = Math.max(1, plannedIterations / SAMPLES);
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return watch(loss, forwardOperations, forwardOperations);
  }

  /** A gradient of narrower networks is a share of a gradient of the problem's own. */
  @Override
  public Objective watch(Objective loss, double forwardOperations, double ownOperations) {
    return WorkMeter.inGradientsOf(ownOperations, loss, forwardOperations, units -> work += units);
  }

  @Override
  public void iteration(IterationRecord record) {
    seconds.add(record.seconds());
    boolean wanted =
        errorKnown ? !Double.isNaN(record.relativeL2()) : record.iteration() % stride == 0;
    if (wanted) {
      path.add(
          new Sample(
              record.iteration(), record.seconds(), work, record.loss(), record.relativeL2()));
    }
  }

  /** The run as it was. */
  ComparedRun run(String method, long seed, int plannedIterations, TrainingResult result) {
    double error = result.error().map(ErrorMeasure::largestRelativeL2).orElse(Double.NaN);
    Sample end = new Sample(result.iterations(), result.seconds(), work, result.loss(), error);
    return new ComparedRun(method, seed, plannedIterations, path, end, result.stop());
  }

  /** Seconds of an iteration once it is warm: the lower quartile; NaN before the first. */
  double pace() {
    double[] each = new double[seconds.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = seconds.get(i) - (i == 0 ? 0 : seconds.get(i - 1));
    }
    Arrays.sort(each);
    return each.length == 0 ? Double.NaN : each[each.length / 4];
  }
}
