package dev.strongform.processor.expression;

import java.util.List;
import java.util.Optional;

/**
 * What axes and derivatives are called, as in the language: {@code u_xx}, {@code u_theta_theta},
 * {@code lap_u}.
 */
public final class FieldNames {
  private final List<String> axes;

  /**
   * Names over axes.
   *
   * @param axes their names by number, a component of a vector coordinate like {@code x[3]}; axes
   *     without one are called {@code x0}, {@code x1}, ...
   */
  public FieldNames(List<String> axes) {
    this.axes = List.copyOf(axes);
  }

  /**
   * The parameter by which a method asks for a jet; empty for a derivative by a component of a
   * vector coordinate, which has no name of its own.
   */
  public Optional<String> parameter(Expr.Jet jet) {
    String name = name(jet);
    return name.contains("[") ? Optional.empty() : Optional.of(name);
  }

  /** A Java identifier for a jet, components numbered: {@code u_x3}. */
  public String identifier(Expr.Jet jet) {
    return withoutBrackets(name(jet));
  }

  /** A Java identifier for an axis: {@code x}, {@code x3}. */
  public String identifier(int axis) {
    return withoutBrackets(axis(axis));
  }

  private String name(Expr.Jet jet) {
    return switch (jet.operator().kind()) {
      case PARTIAL -> partial(jet.field(), jet.operator().axes());
      case LAPLACIAN -> "lap_" + jet.field();
      case BILAPLACIAN -> "bilap_" + jet.field();
    };
  }

  private static String withoutBrackets(String name) {
    return name.replace("[", "").replace("]", "");
  }

  String axis(int axis) {
    return axis < axes.size() ? axes.get(axis) : "x" + axis;
  }

  /** The vector coordinate that an axis begins. */
  String vector(int firstAxis) {
    String name = axis(firstAxis);
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  /** A partial derivative. */
  String partial(String field, List<Integer> by) {
    if (by.isEmpty()) {
      return field;
    }
    List<String> names = by.stream().map(this::axis).toList();
    boolean letters = names.stream().allMatch(name -> name.length() == 1);
    return field + "_" + String.join(letters ? "" : "_", names);
  }

  /** A derivative by a component that follows an index. */
  String at(Expr.JetAt jet) {
    return jet.field() + "_" + vector(jet.firstAxis()) + "[" + jet.index() + "]";
  }
}
