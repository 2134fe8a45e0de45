package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.expression.ShortestDecimal;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TrainableModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * A point of the domain with a value for every leaf, at which expressions are tried: coordinates
 * from a fixed low-discrepancy sequence, jets and opaque calls from another.
 *
 * <p>The sequence is the additive recurrence {@code frac(1/2 + k a_j)} with {@code a_j = g^-j},
 * {@code g} the root of {@code g^(d+1) = g + 1} (Roberts, "The unreasonable effectiveness of
 * quasirandom sequences", 2018).
 */
public final class Probe implements ToDoubleFunction<Expr> {
  /** Significant digits of a number in a message. */
  private static final int DIGITS = 4;

  private final ProblemModel problem;
  private final Optional<FaceModel> face;
  private final double[] point;
  private final ToDoubleFunction<Expr> jets;
  private final ToDoubleFunction<Expr> calls;

  private Probe(
      ProblemModel problem,
      Optional<FaceModel> face,
      double[] point,
      ToDoubleFunction<Expr> jets,
      ToDoubleFunction<Expr> calls) {
    this.problem = problem;
    this.face = face;
    this.point = point;
    this.jets = jets;
    this.calls = calls;
  }

  /** Probes of the interior. */
  public static List<Probe> interior(ProblemModel problem, int count) {
    double ratio = ratio(problem.axes().size());
    List<Probe> probes = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      double[] point = point(problem.axes(), k, ratio);
      probes.add(new Probe(problem, Optional.empty(), point, new Generic(k), new Generic(-k)));
    }
    return probes;
  }

  /** Probes of a face. */
  public static List<Probe> on(ProblemModel problem, FaceModel face, int count) {
    return interior(problem, count).stream().map(probe -> probe.onto(face)).toList();
  }

  private static double[] point(List<AxisModel> axes, int number, double ratio) {
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

  /** The nearest point of a face, with the same jets. */
  public Probe onto(FaceModel on) {
    double[] moved = point.clone();
    moved[on.axis()] = problem.axes().get(on.axis()).end(on.upper());
    return new Probe(problem, Optional.of(on), moved, jets, calls);
  }

  /** This point moved by a share of the way to the middle of the domain, with the same jets. */
  public Probe inward(double share) {
    double[] moved = point.clone();
    for (AxisModel axis : problem.axes()) {
      double middle = axis.min() + (axis.max() - axis.min()) / 2;
      moved[axis.index()] += share * (middle - moved[axis.index()]);
    }
    return new Probe(problem, face, moved, jets, calls);
  }

  /** The same point with all jets multiplied by a factor. */
  public Probe scaled(double factor) {
    return new Probe(problem, face, point, jet -> factor * jets.applyAsDouble(jet), calls);
  }

  /** The point, and its jets, at a share of the way to another probe. */
  public Probe towards(Probe other, double share) {
    double[] moved = point.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += share * (other.point[i] - moved[i]);
    }
    ToDoubleFunction<Expr> between =
        jet -> (1 - share) * jets.applyAsDouble(jet) + share * other.jets.applyAsDouble(jet);
    return new Probe(problem, face, moved, between, calls);
  }

  /** This point moved along one axis to where another is, with the other's jets. */
  public Probe along(int axis, Probe other) {
    double[] moved = point.clone();
    moved[axis] = other.point[axis];
    return new Probe(problem, face, moved, other.jets, calls);
  }

  @Override
  public double applyAsDouble(Expr leaf) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return coordinate.axis() < point.length
          ? point[coordinate.axis()]
          : calls.applyAsDouble(coordinate);
    } else if (leaf instanceof Expr.Normal normal) {
      return face.filter(on -> on.axis() == normal.axis()).map(FaceModel::sign).orElse(0);
    } else if (leaf instanceof Expr.Jet jet) {
      return jet(jet);
    } else if (leaf instanceof Expr.Symbol coefficient) {
      return coefficient(coefficient);
    } else if (leaf instanceof Expr.OpaqueCall) {
      return calls.applyAsDouble(leaf);
    }
    throw new IllegalArgumentException("a probe has no value of " + leaf);
  }

  /** Near the coefficient's start, whose sign it keeps; anything where that is zero. */
  private double coefficient(Expr.Symbol leaf) {
    double start = problem.trainable(leaf.name()).map(TrainableModel::start).orElse(0.0);
    double generic = calls.applyAsDouble(leaf);
    return start == 0 ? generic : start * (1 + generic / 4);
  }

  /** A Laplacian agrees with the second derivatives it sums. */
  private double jet(Expr.Jet jet) {
    double sum = 0;
    for (Operator partial : jet.operator().partials()) {
      sum += jets.applyAsDouble(new Expr.Jet(jet.field(), partial));
    }
    return sum;
  }

  /** The point as one writes it: {@code x = 0.5, t = 0.25}. */
  public String place() {
    StringJoiner place = new StringJoiner(", ");
    for (AxisModel axis : problem.axes()) {
      place.add(axis.name() + " = " + number(point[axis.index()]));
    }
    return place.toString();
  }

  /** A number to four digits, as messages show it. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    double rounded = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    return (rounded < 0 ? "-" : "") + ShortestDecimal.of(rounded).asText();
  }

  /** Values in [-1, 1] that differ between leaves and between probes. */
  private static final class Generic implements ToDoubleFunction<Expr> {
    private final int number;
    private final Map<Expr, Double> values = new LinkedHashMap<>();

    Generic(int number) {
      this.number = number;
    }

    @Override
    public double applyAsDouble(Expr leaf) {
      return values.computeIfAbsent(leaf, key -> value(values.size() + 1));
    }

    private double value(int index) {
      return 2 * fraction(index * (StrictMath.sqrt(2) + number * StrictMath.sqrt(3))) - 1;
    }
  }
}
