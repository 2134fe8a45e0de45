package dev.strongform.optim.schedule;

import dev.strongform.objective.Objective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Renewal;
import dev.strongform.optim.Setting;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the phases of a schedule, each from the best parameters of the one before. */
public final class ScheduledRun implements AutoCloseable {
  /** Builds the methods of the phases. */
  @FunctionalInterface
  public interface Builder {
    /**
     * Builds a method for one phase.
     *
     * @param iterations planned for it, at least 1
     * @throws IllegalArgumentException if there is no memory for it, with a sentence
     */
    Method build(String name, int iterations);
  }

  private final List<Phase> phases;
  private final Limits limits;
  private final Builder builder;
  private final long start = System.nanoTime();
  private final List<MethodSwitch> switches = new ArrayList<>();
  private Objective objective;
  private Method method;
  private int done;

  /** At the best parameters of the phase before. */
  private double found = Double.NaN;

  private ScheduledRun(
      List<Phase> phases, Objective objective, Limits limits, Builder builder, Method first) {
    this.phases = phases;
    this.objective = objective;
    this.limits = limits;
    this.builder = builder;
    this.method = first;
  }

  /**
   * Prepares a run: every phase's method is built once and asked whether it can run, so that a
   * later one is not refused after hours.
   *
   * @param given settings that at least one phase must use
   * @throws IllegalArgumentException if a phase cannot run or can never begin, or no phase uses a
   *     setting, with a sentence
   */
  public static ScheduledRun prepare(
      Schedule schedule, Objective objective, Limits limits, Set<Setting> given, Builder builder) {
    List<Phase> phases = schedule.phases();
    requireReach(phases, limits);
    Set<Setting> unused = EnumSet.noneOf(Setting.class);
    unused.addAll(given);
    for (int i = phases.size() - 1; i > 0; i--) {
      try (Method later = build(phases.get(i), objective, limits, builder)) {
        unused.removeAll(later.uses());
      }
    }
    Method first = build(phases.get(0), objective, limits, builder);
    unused.removeAll(first.uses());
    for (Setting setting : unused) {
      first.close();
      refuse(setting.refusal(schedule.toString()));
    }
    return new ScheduledRun(phases, objective, limits, builder, first);
  }

  private static void requireReach(List<Phase> phases, Limits limits) {
    long spent = 0;
    for (int i = 0; i + 1 < phases.size(); i++) {
      OptionalInt planned = phases.get(i).iterations(limits);
      boolean only = planned.isPresent() && phases.get(i).triggers().size() == 1;
      spent += only ? planned.getAsInt() : 0;
      if (spent >= limits.iterations() && only) {
        throw new IllegalArgumentException(
            String.format(
                "the phases up to %s take %d iterations, so that %s never begins within the %d of"
                    + " the run; raise the iterations or shorten the phases",
                phases.get(i).text(), spent, phases.get(i + 1).method(), limits.iterations()));
      }
    }
  }

  private static Method build(Phase phase, Objective objective, Limits limits, Builder builder) {
    int planned = phase.iterations(limits).orElse(limits.iterations());
    Method method = builder.build(phase.method(), Math.max(1, planned));
    try {
      method.refusal(objective).ifPresent(ScheduledRun::refuse);
      for (Trigger trigger : phase.triggers()) {
        if (trigger.needsDamping() && !method.control().damps()) {
          refuse(
              String.format(
                  "the trigger %s never ends %s, which damps nothing",
                  trigger.text(), phase.method()));
        }
      }
      return method;
    } catch (IllegalArgumentException refused) {
      method.close();
      throw refused;
    }
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why);
  }

  /** The method of the present phase. */
  public Method method() {
    return method;
  }

  /**
   * Runs all phases.
   *
   * @param theta where to start; kept
   * @param observer told of each iteration that has ended, counted over all phases
   * @param log told of each switch
   * @param renewal may change the objective, by iterations counted over all phases
   * @return of the whole run: iterations and seconds are of all phases
   */
  public Outcome minimise(
      double[] theta,
      Cancellation cancellation,
      Consumer<Progress> observer,
      Consumer<MethodSwitch> log,
      Renewal renewal) {
    double[] from = theta;
    for (int i = 0; ; i++) {
      Outcome outcome = run(phases.get(i), from, cancellation, observer, renewal);
      boolean last = i + 1 == phases.size();
      if (last || !goesOn(outcome.stop()) || spent()) {
        return whole(outcome, last);
      }
      Method before = method;
      Optional<String> refused = takeOver(phases.get(i + 1));
      if (refused.isPresent()) {
        return new Outcome(
            outcome.theta(), outcome.loss(), done, seconds(), Stop.MEMORY, refused.get());
      }
      from = outcome.theta();
      found = outcome.loss();
      log.accept(handed(phases.get(i), phases.get(i + 1), before, outcome));
    }
  }

  /** A later phase begins with the objective that the one before ended with. */
  private Outcome run(
      Phase phase,
      double[] from,
      Cancellation cancellation,
      Consumer<Progress> observer,
      Renewal renewal) {
    int before = done;
    double elapsed = before == 0 ? 0 : seconds();
    double left = limits.seconds() > 0 ? limits.seconds() - elapsed : 0;
    Limits mine = limits.after(done, left);
    Outcome outcome =
        Minimiser.minimise(
            objective,
            method,
            from,
            mine,
            cancellation,
            progress -> observer.accept(progress.after(before, elapsed)),
            phase.watch(limits),
            renewal.after(before, other -> objective = other));
    done += outcome.iterations();
    return outcome;
  }

  /** Whether another method may do better from here. */
  private static boolean goesOn(Stop stop) {
    return switch (stop) {
      case GRADIENT_TOLERANCE, GOAL, ITERATIONS, SECONDS, INTERRUPTED -> false;
      default -> true;
    };
  }

  private boolean spent() {
    return done >= limits.iterations() || (limits.seconds() > 0 && seconds() >= limits.seconds());
  }

  /**
   * Builds the method of the next phase. It was asked for once before the run, so that what refuses
   * it now is that memory no longer suffices; what was found so far is not to be lost by that.
   *
   * @return why there is none, a sentence
   */
  private Optional<String> takeOver(Phase to) {
    method.close();
    try {
      method = build(to, objective, limits, builder);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(
          "the best parameters so far are kept, since nothing takes over: " + refused.getMessage());
    } catch (OutOfMemoryError full) {
      return Optional.of(to.method() + " takes over no more: " + Stop.MEMORY.advice());
    }
  }

  private MethodSwitch handed(Phase from, Phase to, Method before, Outcome outcome) {
    List<String> state = new ArrayList<>(List.of("the best parameters"));
    state.addAll(method.inherit(before));
    String reason = outcome.stop() == Stop.SWITCHED ? outcome.advice() : stopped(outcome);
    MethodSwitch made =
        new MethodSwitch(
            done, seconds(), from.method(), to.method(), reason, String.join(", ", state));
    switches.add(made);
    return made;
  }

  private static String stopped(Outcome outcome) {
    return "it ended by itself (" + outcome.advice() + ")";
  }

  /**
   * A run that ends with its budget during a switch says so. A phase that could value nothing ends
   * with the parameters of the one before.
   */
  private Outcome whole(Outcome outcome, boolean last) {
    Stop stop = outcome.stop();
    String advice = outcome.advice();
    if (!last && goesOn(stop)) {
      stop = done >= limits.iterations() ? Stop.ITERATIONS : Stop.SECONDS;
      advice = stop.advice();
    }
    double loss = Double.isNaN(outcome.loss()) ? found : outcome.loss();
    return new Outcome(outcome.theta(), loss, done, seconds(), stop, advice);
  }

  /** What was switched so far. */
  public List<MethodSwitch> switches() {
    return List.copyOf(switches);
  }

  private double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  @Override
  public void close() {
    method.close();
  }
}
