package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Finds a step length where the value falls enough and the slope is small enough, first by
 * bracketing and then by cubic interpolation (Nocedal and Wright 2006, algorithms 3.5 and 3.6).
 */
final class WolfeSearch implements StepControl {
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double SLOPE_FRACTION = 0.9;
  private static final int MOST_TRIALS = 25;
  private static final double LONGEST = 1e10;

  /** Interpolated lengths keep this fraction of the bracket from its ends. */
  private static final double MARGIN = 0.1;

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    double[] direction = new double[gradient.length];
    do {
      if (curvature.step(at, gradient, direction)) {
        Trial found = new Line(at, direction).search(firstLength(at, direction));
        if (found != null) {
          return new Step(found.at.theta(), found.at.value(), Double.NaN, found.at, null);
        }
      }
    } while (curvature.reset());
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** One, but for the raw gradient, whose length means nothing. */
  private static double firstLength(Linearisation at, double[] direction) {
    double slope = -Vectors.dot(at.gradient(), direction);
    boolean raw = slope == Vectors.dot(direction, direction);
    return raw ? Math.min(1, 1 / Math.sqrt(slope)) : 1;
  }

  /** A length that was tried. */
  private record Trial(double length, double slope, Linearisation at) {
    double value() {
      return at.value();
    }
  }

  /** The objective along one direction. */
  private static final class Line {
    private final Objective objective;
    private final double[] direction;
    private final Trial start;

    Line(Linearisation at, double[] direction) {
      this.objective = at.objective();
      this.direction = direction;
      this.start = new Trial(0, Vectors.dot(at.gradient(), direction), at);
    }

    @Nullable Trial search(double first) {
      if (!(start.slope < 0)) {
        return null;
      }
      Trial previous = start;
      double length = first;
      for (int i = 0; i < MOST_TRIALS && length < LONGEST; i++) {
        Trial trial = at(length);
        if (!falls(trial) || (i > 0 && trial.value() >= previous.value())) {
          return zoom(previous, trial);
        }
        if (flat(trial)) {
          return trial;
        }
        if (trial.slope >= 0) {
          return zoom(trial, previous);
        }
        previous = trial;
        length *= 2;
      }
      return previous == start ? null : previous;
    }

    /** Shrinks the bracket; {@code low} is its best end so far, which falls enough. */
    private @Nullable Trial zoom(Trial low, Trial high) {
      Trial best = low;
      Trial other = high;
      for (int i = 0; i < MOST_TRIALS; i++) {
        Trial trial = at(between(best, other));
        if (!falls(trial) || trial.value() >= best.value()) {
          other = trial;
        } else if (flat(trial)) {
          return trial;
        } else {
          other = trial.slope * (other.length - best.length) >= 0 ? best : other;
          best = trial;
        }
      }
      return best.length > 0 && best.value() < start.value() ? best : null;
    }

    private Trial at(double length) {
      double[] theta = Vectors.plus(start.at.theta(), length, direction);
      double[] gradient = new double[theta.length];
      double value = objective.gradient(theta, gradient);
      Linearisation at = new Linearisation(objective, theta, value, gradient, null);
      return new Trial(length, Vectors.dot(gradient, direction), at);
    }

    private boolean falls(Trial trial) {
      double bound = start.value() + SUFFICIENT_DECREASE * trial.length * start.slope;
      return trial.value() <= bound && trial.at.finite();
    }

    private boolean flat(Trial trial) {
      return Math.abs(trial.slope) <= -SLOPE_FRACTION * start.slope;
    }

    /** The minimiser of the cubic through both ends (equation 3.59), well inside the bracket. */
    private static double between(Trial a, Trial b) {
      double width = b.length - a.length;
      double d1 = a.slope + b.slope - 3 * (b.value() - a.value()) / width;
      double d2 = Math.signum(width) * Math.sqrt(d1 * d1 - a.slope * b.slope);
      double fraction = 1 - (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2);
      boolean inside = fraction >= MARGIN && fraction <= 1 - MARGIN;
      return a.length + (inside ? fraction : 0.5) * width;
    }
  }
}
