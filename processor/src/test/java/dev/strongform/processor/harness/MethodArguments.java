package dev.strongform.processor.harness;

import dev.strongform.processor.declaration.Columns;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.CoordinateModel;
import dev.strongform.processor.model.ProblemModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a problem's method is called with, as Java, where the leaves of expressions have values. */
final class MethodArguments {
  private final ProblemModel problem;
  private final ParameterNames names;
  private final ToDoubleFunction<Expr> values;

  MethodArguments(CapturedModel model, ToDoubleFunction<Expr> values) {
    this.problem = model.lowered();
    this.names = new ParameterNames(model.declared());
    this.values = values;
  }

  /** The arguments; empty where the method asks for a quantity. */
  Optional<Object[]> of(MethodDecl method) {
    List<Object> arguments = new ArrayList<>();
    for (ParameterDecl parameter : method.parameters()) {
      Symbol symbol = names.symbol(parameter.name(), method).orElseThrow();
      if (symbol instanceof Symbol.Quantity || symbol instanceof Symbol.Network) {
        return Optional.empty();
      }
      arguments.add(
          symbol instanceof Symbol.Column column ? column(column, method) : argument(symbol));
    }
    return Optional.of(arguments.toArray());
  }

  private Object argument(Symbol symbol) {
    if (symbol instanceof Symbol.Coordinate coordinate) {
      CoordinateModel model = coordinate(coordinate.name());
      double[] components = model.axes().stream().mapToDouble(this::coordinate).toArray();
      return model.vector() ? (Object) components : components[0];
    } else if (symbol instanceof Symbol.Trainable coefficient) {
      return value(new Expr.Symbol(coefficient.name()));
    } else if (symbol instanceof Symbol.Field field) {
      return field(field);
    } else if (symbol instanceof Symbol.Gradient gradient) {
      return gradient(gradient.base(), space());
    } else if (symbol instanceof Symbol.Normal) {
      return space().stream().mapToDouble(i -> value(new Expr.Normal(i))).toArray();
    } else if (symbol instanceof Symbol.Laplacian laplacian) {
      return laplacian(laplacian.base());
    } else if (symbol instanceof Symbol.Bilaplacian bilaplacian) {
      return bilaplacian(bilaplacian.base());
    }
    String field = ((Symbol.NormalDerivative) symbol).base();
    return space().stream().mapToDouble(i -> value(new Expr.Normal(i)) * partial(field, i)).sum();
  }

  /** A column of data is a coordinate behind those of the domain. */
  private double column(Symbol.Column column, MethodDecl method) {
    int index = Columns.of(method, names).indexOf(column.name());
    return value(new Expr.Coordinate(problem.axes().size() + index, column.name()));
  }

  private Object field(Symbol.Field field) {
    List<CoordinateModel> by = field.derivatives().stream().map(this::coordinate).toList();
    if (by.size() == 1 && by.get(0).vector()) {
      return gradient(field.unknown(), by.get(0).axes());
    }
    return partial(field.unknown(), by.stream().mapToInt(CoordinateModel::firstAxis).toArray());
  }

  private double laplacian(String field) {
    int[] space = space().stream().mapToInt(Integer::intValue).toArray();
    return space.length == 1
        ? partial(field, space[0], space[0])
        : value(new Expr.Jet(field, Operator.laplacian(space)));
  }

  private double bilaplacian(String field) {
    return space().stream()
        .flatMap(i -> space().stream().map(j -> partial(field, i, i, j, j)))
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private double[] gradient(String field, List<Integer> axes) {
    return axes.stream().mapToDouble(i -> partial(field, i)).toArray();
  }

  private double partial(String field, int... axes) {
    return value(new Expr.Jet(field, Operator.partial(axes)));
  }

  private double coordinate(int axis) {
    return value(new Expr.Coordinate(axis, problem.axes().get(axis).name()));
  }

  private CoordinateModel coordinate(String name) {
    return problem.coordinates().stream()
        .filter(coordinate -> coordinate.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> space() {
    return problem.space().stream().map(AxisModel::index).toList();
  }

  private double value(Expr leaf) {
    return values.applyAsDouble(leaf);
  }
}
