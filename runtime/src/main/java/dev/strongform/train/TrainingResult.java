package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Solution;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.step.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a training gave.
 *
 * @param theta the best parameters found
 * @param points number of collocation points; terms on the same points count them once
 * @param iterations completed
 * @param seconds wall time of the iterations
 * @param loss the loss at {@code theta} on all points; NaN if it never was finite
 * @param error against the known solution, where there is one
 * @param stop why the training ended
 * @param advice what to make of it, a sentence
 * @param history a record an iteration
 * @param coefficients those that were identified, in the order declared
 * @param why the reason for the method, where it was left open; else empty
 * @param switches where one method took over from another, in order; of a single method none
 */
public record TrainingResult(
    CompiledProblem problem,
    TrainingOptions options,
    double[] theta,
    int points,
    int iterations,
    double seconds,
    double loss,
    Optional<ErrorMeasure> error,
    Stop stop,
    String advice,
    List<IterationRecord> history,
    List<CoefficientEstimate> coefficients,
    String why,
    List<MethodSwitch> switches) {
  /** Copies arrays and lists. */
  public TrainingResult {
    theta = theta.clone();
    history = List.copyOf(history);
    coefficients = List.copyOf(coefficients);
    switches = List.copyOf(switches);
  }

  @Override
  public double[] theta() {
    return theta.clone();
  }

  /** Whether numbers grew beyond all bounds, or no finite loss or parameters came out. */
  public boolean failed() {
    return stop.diverged()
        || !Double.isFinite(loss)
        || !Arrays.stream(theta).allMatch(Double::isFinite);
  }

  /** The trained solution. */
  public Solution solution() {
    return problem.solution(theta);
  }

  /** What was reached and why it ended, a line; parameters and history are left out. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: loss %.2e after %d iterations in %.1f s (%s)%s",
        problem.info().name(),
        loss,
        iterations,
        seconds,
        stop,
        error.map(measure -> "; " + measure).orElse(""));
  }
}
