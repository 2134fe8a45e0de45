package dev.strongform.processor.expression;

import java.util.List;

/**
 * What axes and derivatives are called, as in the language: {@code u_xx}, {@code u_theta_theta}.
 */
final class FieldNames {
  private final List<String> axes;

  /** The names of the axes, by number; axes without one are called {@code x0}, {@code x1}, ... */
  FieldNames(List<String> axes) {
    this.axes = List.copyOf(axes);
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
