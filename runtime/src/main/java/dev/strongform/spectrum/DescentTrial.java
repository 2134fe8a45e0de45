package dev.strongform.spectrum;

import dev.strongform.objective.Objective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Progress;
import dev.strongform.optim.preset.Methods;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs gradient descent from given parameters and holds it to its law, mode by mode: for a model
 * linear in its parameters the two agree to rounding, and how far they come apart says how far the
 * linearised model reaches.
 */
public final class DescentTrial {
  private final Objective objective;
  private final DescentLaw law;
  private final double[] start;
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  /**
   * What was predicted and what came, after some steps.
   *
   * @param deviation length of the difference between the modes' coefficients and the law, over
   *     modes whose directions are known, relative to the coefficients at the start
   */
  public record Checkpoint(
      int steps, double predictedLoss, double measuredLoss, double deviation) {}

  private DescentTrial(Objective objective, DescentLaw law, double[] start) {
    this.objective = objective;
    this.law = law;
    this.start = start;
  }

  /**
   * Runs it.
   *
   * @param start where the law's modes were found; kept
   * @param steps at least 1
   * @return records after 0, 1, 2, 5, 10, ... steps
   */
  public static List<Checkpoint> run(
      Objective objective, DescentLaw law, double[] start, int steps) {
    DescentTrial trial = new DescentTrial(objective, law, start);
    trial.look(0, start);
    MethodSettings settings =
        new MethodSettings(0, law.rate(), steps, 0, DescentTrial::none, DescentTrial::none);
    try (Method method = Methods.named("gradient-descent", settings)) {
      Limits limits = new Limits(steps, 0);
      Minimiser.minimise(objective, method, start, limits, new Cancellation(), trial::accept);
    }
    return List.copyOf(trial.checkpoints);
  }

  private static <T> T none() {
    throw new IllegalStateException("gradient descent solves no linear systems");
  }

  private void accept(Progress progress) {
    if (isCheckpoint(progress.iteration())) {
      look(progress.iteration(), progress.theta());
    }
  }

  /** Whether it is 1, 2 or 5 times a power of ten. */
  private static boolean isCheckpoint(int steps) {
    int head = steps;
    while (head % 10 == 0) {
      head /= 10;
    }
    return head == 1 || head == 2 || head == 5;
  }

  private void look(int steps, double[] theta) {
    checkpoints.add(
        new Checkpoint(steps, law.loss(steps), objective.value(theta), deviation(steps, theta)));
  }

  private double deviation(int steps, double[] theta) {
    Modes modes = law.modes();
    double difference = 0;
    double size = 0;
    for (int i = 0; i < modes.directions().length; i++) {
      double coefficient = modes.coefficients()[i];
      double found = coefficient + Math.sqrt(modes.eigenvalues()[i]) * moved(i, theta);
      double error = found - coefficient * law.left(i, steps);
      difference += error * error;
      size += coefficient * coefficient;
    }
    return size > 0 ? Math.sqrt(difference / size) : 0;
  }

  /** How far the parameters went along the i-th direction. */
  private double moved(int i, double[] theta) {
    double[] direction = law.modes().directions()[i];
    double sum = 0;
    for (int k = 0; k < theta.length; k++) {
      sum += direction[k] * (theta[k] - start[k]);
    }
    return sum;
  }
}
