package dev.strongform.processor.model;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Operator;
import java.util.List;
import java.util.Optional;

/**
 * Names derivatives as the user writes them: {@code u_xx}, {@code u_theta_theta}, {@code lap_u}.
 */
public final class FieldNames {
  private final List<AxisModel> axes;

  /** Names over the given axes. */
  public FieldNames(List<AxisModel> axes) {
    this.axes = List.copyOf(axes);
  }

  /** The parameter name that gives a jet; empty for a component of a vector coordinate's. */
  public Optional<String> parameter(Expr.Jet jet) {
    if (jet.operator().kind() == Operator.Kind.LAPLACIAN) {
      return Optional.of("lap_" + jet.field());
    }
    boolean component =
        jet.operator().axes().stream().anyMatch(axis -> axes.get(axis).name().contains("["));
    return component ? Optional.empty() : Optional.of(joined(jet.field(), jet.operator()));
  }

  /** A Java identifier for a jet, components numbered: {@code u_x3}. */
  public String identifier(Expr.Jet jet) {
    return parameter(jet).orElseGet(() -> joined(jet.field(), jet.operator()));
  }

  /** A Java identifier for an axis: {@code x}, {@code x3}. */
  public static String identifier(AxisModel axis) {
    return axis.name().replace("[", "").replace("]", "");
  }

  private String joined(String field, Operator operator) {
    if (operator.isValue()) {
      return field;
    }
    List<String> names = operator.axes().stream().map(axis -> identifier(axes.get(axis))).toList();
    String between = names.stream().allMatch(name -> name.length() == 1) ? "" : "_";
    return field + "_" + String.join(between, names);
  }
}
