package dev.strongform.windows;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Solves slab after slab, and finds how long slabs and how small windows must be: a slab whose last
 * coefficients in time are too large is halved, windows whose last coefficients in space are too
 * large are bisected, and both are tried longer where they are small.
 */
final class SlabMarch {
  /** The first slab's share of the last axis. */
  private static final double FIRST_SHARE = 1.0 / 32;

  private static final int FIRST_WINDOWS = 2;

  /** Slabs grow by this where the tail in time is that much below the tolerance. */
  private static final double GROWTH = 1.6;

  private static final double EASY = 1.0 / 30;

  /** What the tail in time may be, against that in space. */
  private static final double TIME_SHARE = 0.1;

  /** So many tolerances off, a tail in space makes that in time meaningless. */
  private static final double FAR = 100;

  private static final double SHORTER = 0.5;
  private static final double FAR_SHORTER = 0.125;

  private static final double SHORTEST_SHARE = 1e-7;

  private final Domain domain;
  private final Windows windows;
  private final Outputs outputs;
  private final SlabNewton newton;
  private final int continuous;
  private final Tails tails;
  private final BooleanSupplier stop;
  private final Consumer<SlabField> found;
  private double size;
  private double length;

  SlabMarch(
      Domain domain,
      Outputs outputs,
      SlabNewton newton,
      int continuous,
      BooleanSupplier stop,
      Consumer<SlabField> found) {
    this.domain = domain;
    this.windows = outputs.windows();
    this.outputs = outputs;
    this.newton = newton;
    this.continuous = continuous;
    this.tails = new Tails(windows, space().length(), time().length());
    this.stop = stop;
    this.found = found;
    this.length = FIRST_SHARE * time().length();
  }

  private Axis space() {
    return domain.axes().get(0);
  }

  private Axis time() {
    return domain.axes().get(1);
  }

  /** Marches to the end of time; stops early where it is told to, or cannot go on. */
  List<SlabField> march() {
    List<SlabField> fields = new ArrayList<>();
    double at = time().min();
    while (at < time().max() && !stop.getAsBoolean()) {
      Optional<SlabField> next = next(at, before(fields));
      if (next.isEmpty()) {
        return fields;
      }
      found.accept(next.get());
      fields.add(next.get());
      at = next.get().slab().to();
    }
    return fields;
  }

  /** The next slab, shortened until time is resolved on it; nothing where that takes too many. */
  private Optional<SlabField> next(double at, List<TraceField> before) {
    double[] edges = edges(before);
    while (length >= SHORTEST_SHARE * time().length() && !stop.getAsBoolean()) {
      double to = end(at, length);
      Optional<SlabField> solved = resolve(new Slab(at, to, edges), before);
      double tail = solved.map(field -> tails.time(field, size)).orElse(Double.NaN);
      double excess = tail / (TIME_SHARE * windows.tolerance());
      if (excess <= 1) {
        length = excess < EASY ? GROWTH * length : length;
        return solved;
      }
      length = (to - at) * (excess > FAR ? FAR_SHORTER : SHORTER);
      // What space needed then is not far from what it needs on a shorter slab.
      edges = solved.map(field -> field.slab().edges()).orElse(edges);
    }
    return Optional.empty();
  }

  /** The end of a slab that leaves no sliver. */
  private double end(double at, double length) {
    double rest = time().max() - at;
    return rest <= 1.01 * length ? time().max() : at + Math.min(length, rest / 2);
  }

  private List<TraceField> before(List<SlabField> fields) {
    if (fields.isEmpty()) {
      return List.of();
    }
    SlabField last = fields.get(fields.size() - 1);
    return IntStream.range(0, Math.max(1, continuous))
        .mapToObj(order -> last.trace(windows, 1, order))
        .toList();
  }

  /** The windows of the slab before, joined again where they are finer than needed. */
  private double[] edges(List<TraceField> before) {
    if (before.isEmpty()) {
      return Mesh.equal(space(), FIRST_WINDOWS);
    }
    TraceField value = before.get(0);
    return Mesh.merged(
        space(),
        value.slab().edges(),
        (from, to) ->
            tails.space(value.on(from, to), (to - from) / 2, size) <= EASY * windows.tolerance());
  }

  /** Solves on a slab, and bisects windows until space is resolved or time is not. */
  private Optional<SlabField> resolve(Slab first, List<TraceField> before) {
    Slab slab = first;
    double[][] guess = guess(slab, before);
    while (true) {
      Optional<SlabField> solved = newton.solve(slab, guess, before);
      if (solved.isEmpty() || stop.getAsBoolean()) {
        return solved;
      }
      SlabField field = solved.get();
      size = before.isEmpty() ? field.size() : Math.max(size, field.size());
      double worst =
          IntStream.range(0, slab.windows())
              .mapToDouble(window -> tails.space(field, window, size))
              .max()
              .orElse(0);
      // Where space is far from resolved, what is seen of time is an error of space.
      if (worst < FAR * windows.tolerance()
          && tails.time(field, size) > TIME_SHARE * windows.tolerance()) {
        return solved;
      }
      double[] refined =
          Mesh.bisected(
              slab.edges(), window -> tails.space(field, window, size) > windows.tolerance());
      if (refined.length == slab.windows() + 1) {
        return solved;
      }
      slab = new Slab(slab.from(), slab.to(), refined);
      guess = field.on(slab, windows);
    }
  }

  /** The end of the slab before, constant in time; zero on the first. */
  private double[][] guess(Slab slab, List<TraceField> before) {
    double[][] guess = new double[slab.windows()][outputs.columns()];
    if (!before.isEmpty()) {
      for (int window = 0; window < guess.length; window++) {
        double[] value = before.get(0).on(slab.edge(window), slab.edge(window + 1));
        for (int row = 0; row < value.length; row++) {
          guess[window][row * windows.timeTerms()] = value[row];
        }
      }
    }
    return guess;
  }
}
