package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.FieldNames;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.AxisModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names leaves in generated code: the mathematics' own names, with a bar where Java has the name.
 */
public final class LeafNames {
  /** Names that generated methods use for themselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "i",
          "lanes",
          "tile",
          "theta",
          "points",
          "normals",
          "residual",
          "partials",
          "curvature",
          "given",
          "scratch",
          "jet",
          "jets",
          "row",
          "ld",
          "w",
          "jv",
          "gradient",
          "jacobian",
          "field",
          "column");

  private final FieldNames names;
  private final int axes;

  /** Names over the given axes. */
  public LeafNames(List<AxisModel> axes) {
    this.names = new FieldNames(AxisModel.names(axes));
    this.axes = axes.size();
  }

  /** The name of a coordinate, a column of data, normal, jet or temporary. */
  public String of(Expr leaf) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      boolean column = coordinate.axis() >= axes;
      return safe(column ? coordinate.name() : names.identifier(coordinate.axis()));
    } else if (leaf instanceof Expr.Normal normal) {
      return "n_" + names.identifier(normal.axis());
    } else if (leaf instanceof Expr.Jet jet) {
      return safe(names.identifier(jet));
    } else if (leaf instanceof Expr.Symbol symbol) {
      return symbol.name();
    }
    throw new IllegalArgumentException("no name for " + leaf);
  }

  /** All names that results give a meaning to: a temporary of that name would hide it. */
  Set<String> taken(List<Result> results) {
    Set<String> taken = new HashSet<>();
    for (Result result : results) {
      Leaves.of(result.value()).forEach(leaf -> taken.add(of(leaf)));
      taken.addAll(Leaves.constantNames(result.value()));
    }
    return taken;
  }

  private static String safe(String name) {
    return TAKEN.contains(name) || SourceVersion.isKeyword(name) ? name + "_" : name;
  }
}
