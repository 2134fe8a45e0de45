package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import org.jspecify.annotations.Nullable;

/**
 * Finds a step length where the value falls enough and the slope is small enough, first by
 * bracketing and then by cubic interpolation (Nocedal and Wright 2006, algorithms 3.5 and 3.6).
 */
final class WolfeSearch implements StepControl {
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final int MOST_TRIALS = 25;
  private static final double LONGEST = 1e10;

  /** Interpolated lengths keep this fraction of the bracket from its ends. */
  private static final double MARGIN = 0.1;

  private final Line line;
  private final boolean remembers;
  private double[] direction = {};

  /** What the last step promised: its length times the slope at its start; NaN before it. */
  private double promised = Double.NaN;

  /**
   * A search.
   *
   * @param slopeFraction what may be left of the slope, above 1e-4 and below 1
   * @param remembers whether the first trial promises what the last step did
   */
  WolfeSearch(double slopeFraction, boolean remembers) {
    this.line = new Line(slopeFraction);
    this.remembers = remembers;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    do {
      if (curvature.step(at, gradient, direction)) {
        Trial found = line.search(at, direction, firstLength(at, direction));
        if (found != null) {
          promised = found.length * Vectors.dot(at.gradient(), direction);
          Linearisation there = found.linearisation(at.objective());
          return new Step(there.theta(), there.value(), Double.NaN, there, null);
        }
      }
    } while (curvature.reset());
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** One, but for the raw gradient, whose length means nothing. */
  private double firstLength(Linearisation at, double[] direction) {
    double slope = -Vectors.dot(at.gradient(), direction);
    double alike = -promised / slope;
    if (remembers && alike > 0 && alike < LONGEST) {
      return alike;
    }
    boolean raw = slope == Vectors.dot(direction, direction);
    return raw ? Math.min(1, 1 / Math.sqrt(slope)) : 1;
  }

  /** A length that was tried, and what was found there. */
  private static final class Trial {
    private double length;
    private double value;
    private double slope;
    private double[] theta = {};
    private double[] gradient = {};

    Linearisation linearisation(Objective objective) {
      return new Linearisation(objective, theta, value, gradient, null);
    }

    boolean finite() {
      return Double.isFinite(value) && Double.isFinite(Vectors.dot(gradient, gradient));
    }
  }

  /** The objective along one direction. */
  private static final class Line {
    /** The start's vectors may be of one, and a bracket and the present trial take three. */
    private final Trial[] trials = {new Trial(), new Trial(), new Trial(), new Trial()};

    private final Trial start = new Trial();
    private final double slopeFraction;
    private double[] direction = {};

    Line(double slopeFraction) {
      this.slopeFraction = slopeFraction;
    }

    @Nullable Trial search(Linearisation at, double[] along, double first) {
      direction = along;
      start.theta = at.theta();
      start.gradient = at.gradient();
      start.value = at.value();
      start.slope = Vectors.dot(at.gradient(), along);
      return start.slope < 0 ? search(at.objective(), first) : null;
    }

    private @Nullable Trial search(Objective objective, double first) {
      Trial previous = start;
      double length = first;
      for (int i = 0; i < MOST_TRIALS && length < LONGEST; i++) {
        Trial trial = look(objective, length, free(previous, start));
        if (!falls(trial) || (i > 0 && trial.value >= previous.value)) {
          return zoom(objective, previous, trial);
        }
        if (flat(trial)) {
          return trial;
        }
        if (trial.slope >= 0) {
          return zoom(objective, trial, previous);
        }
        previous = trial;
        length *= 2;
      }
      return previous == start ? null : previous;
    }

    /** Shrinks the bracket; {@code low} is its best end so far, which falls enough. */
    private @Nullable Trial zoom(Objective objective, Trial low, Trial high) {
      Trial best = low;
      Trial other = high;
      for (int i = 0; i < MOST_TRIALS; i++) {
        Trial trial = look(objective, between(best, other), free(best, other));
        if (!falls(trial) || trial.value >= best.value) {
          other = trial;
        } else if (flat(trial)) {
          return trial;
        } else {
          other = trial.slope * (other.length - best.length) >= 0 ? best : other;
          best = trial;
        }
      }
      return best.length > 0 && best.value < start.value ? best : null;
    }

    /** A trial that holds neither end of the bracket, nor the vectors of the start. */
    private Trial free(Trial end, Trial other) {
      for (Trial trial : trials) {
        if (trial != end && trial != other && trial.theta != start.theta) {
          return trial;
        }
      }
      throw new IllegalStateException("a bracket has two ends");
    }

    private Trial look(Objective objective, double length, Trial trial) {
      if (trial.theta.length != direction.length) {
        trial.theta = new double[direction.length];
        trial.gradient = new double[direction.length];
      }
      trial.length = length;
      Vectors.plus(start.theta, length, direction, trial.theta);
      trial.value = objective.gradient(trial.theta, trial.gradient);
      trial.slope = Vectors.dot(trial.gradient, direction);
      return trial;
    }

    private boolean falls(Trial trial) {
      double bound = start.value + SUFFICIENT_DECREASE * trial.length * start.slope;
      return trial.value <= bound && trial.finite();
    }

    private boolean flat(Trial trial) {
      return Math.abs(trial.slope) <= -slopeFraction * start.slope;
    }

    /** The minimiser of the cubic through both ends (equation 3.59), well inside the bracket. */
    private static double between(Trial a, Trial b) {
      double width = b.length - a.length;
      double d1 = a.slope + b.slope - 3 * (b.value - a.value) / width;
      double d2 = Math.signum(width) * Math.sqrt(d1 * d1 - a.slope * b.slope);
      double fraction = 1 - (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2);
      boolean inside = fraction >= MARGIN && fraction <= 1 - MARGIN;
      return a.length + (inside ? fraction : 0.5) * width;
    }
  }
}
