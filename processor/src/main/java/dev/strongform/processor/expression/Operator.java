package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear differential operator that turns a field into one number at a point.
 *
 * @param kind what is computed
 * @param axes for {@link Kind#PARTIAL} the axes differentiated by, ascending, one entry per order
 *     (empty for the value); for the other kinds the axes summed over, ascending and distinct
 */
public record Operator(Kind kind, List<Integer> axes) {
  /** What an operator computes. */
  public enum Kind {
    /** A partial derivative; of order zero, the value itself. */
    PARTIAL,
    /** The sum over the listed axes {@code s} of {@code d^2 / ds^2}. */
    LAPLACIAN,
    /** The Laplacian of the Laplacian over the listed axes. */
    BILAPLACIAN
  }

  /** Checks that the axes are non-negative and in canonical order. */
  public Operator {
    axes = List.copyOf(axes);
    for (int i = 0; i < axes.size(); i++) {
      int least = i == 0 ? 0 : axes.get(i - 1) + (kind == Kind.PARTIAL ? 0 : 1);
      if (axes.get(i) < least) {
        throw new IllegalArgumentException("axes of an operator must ascend from 0: " + axes);
      }
    }
    if (axes.isEmpty() && kind != Kind.PARTIAL) {
      throw new IllegalArgumentException(kind + " needs an axis");
    }
  }

  /** The value of the field itself. */
  public static Operator value() {
    return partial();
  }

  /** The partial derivative once by each listed axis, in any order: {@code partial(0, 0, 1)}. */
  public static Operator partial(int... axes) {
    return new Operator(Kind.PARTIAL, sorted(axes));
  }

  /** The sum of second derivatives over the listed axes. */
  public static Operator laplacian(int... axes) {
    return new Operator(Kind.LAPLACIAN, sorted(axes));
  }

  /** The Laplacian of the Laplacian over the listed axes. */
  public static Operator bilaplacian(int... axes) {
    return new Operator(Kind.BILAPLACIAN, sorted(axes));
  }

  /** The order of differentiation: 2 for a Laplacian, 4 for its square. */
  public int order() {
    return switch (kind) {
      case PARTIAL -> axes.size();
      case LAPLACIAN -> 2;
      case BILAPLACIAN -> 4;
    };
  }

  /** Whether this is the value of the field, not a derivative. */
  public boolean isValue() {
    return axes.isEmpty();
  }

  /**
   * This partial derivative, differentiated once more.
   *
   * @throws IllegalStateException for a Laplacian: take one of its {@link #partials} instead
   */
  public Operator raised(int axis) {
    if (kind != Kind.PARTIAL) {
      throw new IllegalStateException("only a partial derivative can be raised, not " + this);
    }
    List<Integer> raised = new ArrayList<>(axes);
    raised.add(axis);
    return new Operator(Kind.PARTIAL, raised.stream().sorted().toList());
  }

  /** The partial derivatives whose sum this operator is: itself where it is a partial. */
  public List<Operator> partials() {
    return switch (kind) {
      case PARTIAL -> List.of(this);
      case LAPLACIAN -> axes.stream().map(s -> partial(s, s)).toList();
      case BILAPLACIAN ->
          axes.stream().flatMap(s -> axes.stream().map(r -> partial(s, s, r, r))).toList();
    };
  }

  private static List<Integer> sorted(int... axes) {
    return Arrays.stream(axes).sorted().boxed().toList();
  }
}
