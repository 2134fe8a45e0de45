package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * A point of the domain with a value for every leaf, at which expressions are tried: coordinates
 * from a fixed low-discrepancy sequence, jets from another.
 *
 * <p>The sequence is the additive recurrence {@code frac(1/2 + k a_j)} with {@code a_j = g^-j},
 * {@code g} the root of {@code g^(d+1) = g + 1} (Roberts, "The unreasonable effectiveness of
 * quasirandom sequences", 2018).
 */
public final class Probe implements ToDoubleFunction<Expr> {
  private final ProblemModel problem;
  private final int number;
  private final Optional<FaceModel> face;
  private final double[] point;
  private final Map<Expr, Double> jets = new LinkedHashMap<>();

  private Probe(ProblemModel problem, int number, Optional<FaceModel> face) {
    this.problem = problem;
    this.number = number;
    this.face = face;
    this.point = point(problem.axes(), number);
    face.ifPresent(on -> point[on.axis()] = problem.axes().get(on.axis()).end(on.upper()));
  }

  /** Probes of the interior. */
  public static List<Probe> interior(ProblemModel problem, int count) {
    return probes(problem, Optional.empty(), count);
  }

  /** Probes of a face. */
  public static List<Probe> on(ProblemModel problem, FaceModel face, int count) {
    return probes(problem, Optional.of(face), count);
  }

  private static List<Probe> probes(ProblemModel problem, Optional<FaceModel> face, int count) {
    List<Probe> probes = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      probes.add(new Probe(problem, k, face));
    }
    return probes;
  }

  private static double[] point(List<AxisModel> axes, int number) {
    double ratio = ratio(axes.size());
    double[] point = new double[axes.size()];
    double step = 1;
    for (int i = 0; i < point.length; i++) {
      step /= ratio;
      AxisModel axis = axes.get(i);
      point[i] = axis.min() + (axis.max() - axis.min()) * fraction(0.5 + number * step);
    }
    return point;
  }

  /** The root of {@code g^(d+1) = g + 1}, by iteration. */
  private static double ratio(int dimension) {
    double g = 2;
    for (int i = 0; i < 60; i++) {
      g = StrictMath.pow(1 + g, 1.0 / (dimension + 1));
    }
    return g;
  }

  private static double fraction(double value) {
    return value - StrictMath.floor(value);
  }

  @Override
  public double applyAsDouble(Expr leaf) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return point[coordinate.axis()];
    } else if (leaf instanceof Expr.Normal normal) {
      return face.filter(on -> on.axis() == normal.axis()).map(FaceModel::sign).orElse(0);
    } else if (leaf instanceof Expr.Jet) {
      return jets.computeIfAbsent(leaf, key -> jet(jets.size()));
    }
    throw new IllegalArgumentException("a probe has no value of " + leaf);
  }

  /** A value in [-1, 1] that differs between jets and between probes. */
  private double jet(int index) {
    return 2 * fraction((index + 1) * StrictMath.sqrt(2) + number * StrictMath.sqrt(3 + index)) - 1;
  }

  /** The point as one writes it: {@code x = 0.5, t = 0.25}. */
  public String place() {
    StringJoiner place = new StringJoiner(", ");
    for (AxisModel axis : problem.axes()) {
      place.add(axis.name() + " = " + String.format(Locale.ROOT, "%.4g", point[axis.index()]));
    }
    return place.toString();
  }
}
