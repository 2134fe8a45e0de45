package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.samples.SampleStream;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.Stop;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one loop that all methods run through: samples, evaluation, curvature, direction, step. Keeps
 * the best parameters so far; with mini-batches these are judged by the full objective, now and
 * then. Where memory runs out in the middle of it, they are what the run ends with.
 */
public final class Minimiser {
  private final Renewal renewal;
  private final Method method;
  private final Limits limits;
  private final Cancellation cancellation;
  private final Consumer<Progress> observer;
  private final Watch watch;
  private final long start = System.nanoTime();
  private final Best best;
  private final FullLooks looks;
  private Objective full;
  private double[] theta;
  private @Nullable Linearisation known;
  private @Nullable Objective before;
  private int renewals;
  private int iterations;
  private double shown = Double.NaN;
  private Optional<String> ended = Optional.empty();

  private Minimiser(
      Objective full,
      Method method,
      double[] theta,
      Limits limits,
      Cancellation cancellation,
      Consumer<Progress> observer,
      Watch watch,
      Renewal renewal) {
    this.renewal = renewal;
    this.full = full;
    this.method = method;
    this.limits = limits;
    this.cancellation = cancellation;
    this.observer = observer;
    this.watch = watch;
    this.best = new Best(theta);
    this.looks = new FullLooks(limits.iterations());
    this.theta = theta;
  }

  /**
   * Minimises the objective.
   *
   * @param theta where to start; kept
   * @param observer told of each iteration that has ended, by this thread
   * @throws IllegalArgumentException if the method cannot run on this objective, or there is no
   *     room for it, with the reason
   */
  public static Outcome minimise(
      Objective objective,
      Method method,
      double[] theta,
      Limits limits,
      Cancellation cancellation,
      Consumer<Progress> observer) {
    method.refusal(objective).ifPresent(Minimiser::refuse);
    return minimise(
        objective, method, theta, limits, cancellation, observer, Watch.never(), Renewal.never());
  }

  /**
   * As the other, until a watch ends it: the outcome is then {@link Stop#SWITCHED} with the watch's
   * reason for advice. May be a part of a run: whether there is room is asked before that, and
   * where there is none any more the outcome is {@link Stop#MEMORY}.
   *
   * @param renewal may change the objective; the best parameters are then valued anew
   */
  public static Outcome minimise(
      Objective objective,
      Method method,
      double[] theta,
      Limits limits,
      Cancellation cancellation,
      Consumer<Progress> observer,
      Watch watch,
      Renewal renewal) {
    method.misfit(objective).ifPresent(Minimiser::refuse);
    double[] start = theta.clone();
    return new Minimiser(objective, method, start, limits, cancellation, observer, watch, renewal)
        .run();
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }

  private Outcome run() {
    try {
      return finish(descend());
    } catch (OutOfMemoryError exhausted) {
      return finishWithoutMemory();
    }
  }

  private Stop descend() {
    SampleStream samples = method.samples().of(full);
    for (int iteration = 0; ; iteration++) {
      Stop stop = spent(iteration);
      if (stop == null && renewed(renewal.renew(iteration, theta))) {
        samples = again(samples);
      }
      if (stop == null) {
        stop = iterate(samples.apply(theta), iteration);
      }
      if (stop != null && rests(stop) && renewed(renewal.atRest(theta))) {
        samples = again(samples);
      } else if (stop != null) {
        return stop;
      }
    }
  }

  /** The samples of the present objective, after those of another. */
  private SampleStream again(SampleStream before) {
    int n = ++renewals;
    return before.over(full, n).orElseGet(() -> method.samples().again(n).of(full));
  }

  /** Whether the objective is another from now on. */
  private boolean renewed(Optional<Objective> other) {
    other.ifPresent(
        objective -> {
          full = objective;
          best.revalue(objective::value);
        });
    return other.isPresent();
  }

  /** Whether the method can go no further, on this objective. */
  private static boolean rests(Stop stop) {
    return switch (stop) {
      case GRADIENT_TOLERANCE, STEP_TOLERANCE, METRIC_TOLERANCE, LEAST_SQUARES, STALLED -> true;
      default -> false;
    };
  }

  /** Evaluates and takes a step; says why there is none, or none after it. */
  private @Nullable Stop iterate(Objective objective, int iteration) {
    boolean changed = before != null && objective != before;
    Linearisation at = linearise(objective, changed);
    before = objective;
    offer(at, iteration);
    Stop end = judge(at);
    return end != null ? end : advance(at, changed, iteration);
  }

  private @Nullable Stop advance(Linearisation at, boolean changed, int iteration) {
    if (changed) {
      method.control().sampleChanged();
    }
    method.curvature().observe(at, changed);
    if (method.curvature().overflows()) {
      return Stop.OVERFLOW;
    }
    double[] gradient = method.momentum().mix(at.gradient());
    Step step = method.control().step(at, gradient, method.curvature(), iteration);
    if (step.theta() == at.theta()) {
      return step.stop();
    }
    theta = step.theta();
    known = step.known();
    accepted(at, step, iteration + 1);
    return method.samples().covers(full) ? step.stop() : null;
  }

  /** What the last trial found out is enough, where it was on this sample. */
  private Linearisation linearise(Objective objective, boolean changed) {
    if (known != null && !changed && method.direction().suffices(known)) {
      return known;
    }
    return method.direction().linearise(objective, theta);
  }

  private @Nullable Stop spent(int iteration) {
    if (cancellation.requested()) {
      return Stop.INTERRUPTED;
    }
    if (ended.isPresent()) {
      return Stop.SWITCHED;
    }
    if (limits.goal() > 0 && loss() <= limits.goal()) {
      return Stop.GOAL;
    }
    if (iteration >= limits.iterations()) {
      return Stop.ITERATIONS;
    }
    return limits.seconds() > 0 && seconds() >= limits.seconds() ? Stop.SECONDS : null;
  }

  /**
   * That of the last step, or of all points where each iteration sees a few others; NaN at first.
   */
  private double loss() {
    return method.samples().lasts() ? shown : best.value();
  }

  private @Nullable Stop judge(Linearisation at) {
    if (!at.finite()) {
      return finiteEntries(at) ? Stop.OVERFLOW : Stop.NON_FINITE;
    }
    boolean flat = Vectors.largest(at.gradient()) <= limits.gradientTolerance();
    return flat && method.samples().covers(full) ? Stop.GRADIENT_TOLERANCE : null;
  }

  /** A system whose squares overflow has lost the gradient, which is then looked at by itself. */
  private static boolean finiteEntries(Linearisation at) {
    double[] gradient = at.gradient();
    double value = at.value();
    if (at.system() != null && at.objective().capabilities().contains(Capability.GRADIENT)) {
      gradient = new double[gradient.length];
      value = at.objective().gradient(at.theta(), gradient);
    }
    return Double.isFinite(value + Vectors.largest(gradient));
  }

  private void offer(Linearisation at, int iteration) {
    if (method.control().outranksValues()) {
      return;
    }
    double[] shown = method.control().shown(at.theta());
    if (at.objective() == full && shown == at.theta()) {
      best.offer(shown, at.value());
    } else if (looks.due(iteration, at.objective(), full)) {
      best.offer(shown, full.value(shown));
    }
  }

  private void accepted(Linearisation at, Step step, int iteration) {
    iterations = iteration;
    if (method.control().outranksValues()) {
      best.take(at.theta(), at.value());
    } else if (at.objective() == full && Double.isFinite(step.value())) {
      best.offer(step.theta(), step.value());
    }
    Progress progress =
        new Progress(
            iteration,
            seconds(),
            Double.isNaN(step.value()) ? at.value() : step.value(),
            Vectors.norm(at.gradient()),
            step.damping(),
            Vectors.distance(step.theta(), at.theta()),
            method.control().shown(step.theta()));
    observer.accept(progress);
    shown = progress.loss();
    ended = watch.ends(progress, at.gradient());
  }

  private Outcome finish(Stop stop) {
    if (stop != Stop.NON_FINITE) {
      offerLast();
    }
    String advice = ended.orElse(stop.advice());
    if (stop == Stop.NON_FINITE) {
      advice = full.defect(theta).map(what -> what + "; ").orElse("") + advice;
    }
    return outcome(stop, advice);
  }

  /** Looks at the last parameters too, where nobody has. */
  private void offerLast() {
    double[] last = method.control().shown(theta);
    if (!method.control().outranksValues() && !best.has(last)) {
      best.offer(last, full.value(last));
    }
  }

  /** What asks for more may be in vain once again; then the best that was seen before will do. */
  private Outcome finishWithoutMemory() {
    String advice = Stop.MEMORY.advice();
    try {
      advice += new LighterMethod(method, full).name().map(name -> ", or take " + name).orElse("");
      offerLast();
    } catch (OutOfMemoryError again) {
      return outcome(Stop.MEMORY, advice);
    }
    return outcome(Stop.MEMORY, advice);
  }

  private Outcome outcome(Stop stop, String advice) {
    return new Outcome(best.theta(), best.value(), iterations, seconds(), stop, advice);
  }

  private double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }
}
