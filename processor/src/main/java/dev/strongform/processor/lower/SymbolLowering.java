package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.CoordinateModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives what a parameter stands for. */
final class SymbolLowering {
  private final Expressions expressions;
  private final Coordinates coordinates;
  private final FieldTable fields;
  private final UnaryOperator<String> networkField;

  /**
   * A lowering.
   *
   * @param networkField the field of an unknown's raw network output
   */
  SymbolLowering(
      Expressions expressions,
      Coordinates coordinates,
      FieldTable fields,
      UnaryOperator<String> networkField) {
    this.expressions = expressions;
    this.coordinates = coordinates;
    this.fields = fields;
    this.networkField = networkField;
  }

  Value lower(Symbol symbol) {
    if (symbol instanceof Symbol.Coordinate coordinate) {
      return coordinate(coordinates.named(coordinate.name()));
    } else if (symbol instanceof Symbol.Field field) {
      return derivative(field.unknown(), field.derivatives(), field.type());
    } else if (symbol instanceof Symbol.Quantity quantity) {
      return derivative(quantity.quantity(), quantity.derivatives(), quantity.type());
    } else if (symbol instanceof Symbol.Gradient gradient) {
      return new Value.Array(fields.gradient(gradient.base(), coordinates.space()));
    } else if (symbol instanceof Symbol.Laplacian laplacian) {
      return new Value.Real(fields.laplacian(laplacian.base()));
    } else if (symbol instanceof Symbol.Bilaplacian bilaplacian) {
      return new Value.Real(fields.bilaplacian(bilaplacian.base()));
    } else if (symbol instanceof Symbol.NormalDerivative normal) {
      return new Value.Real(fields.normal(normal.base()));
    } else if (symbol instanceof Symbol.Trainable trainable) {
      return new Value.Real(expressions.symbol(trainable.name()));
    } else if (symbol instanceof Symbol.Normal) {
      return new Value.Array(new Vector.Normals(coordinates.space().size()));
    }
    String field = networkField.apply(((Symbol.Network) symbol).unknown());
    return new Value.Real(expressions.jet(field, Operator.value()));
  }

  private Value coordinate(CoordinateModel coordinate) {
    return coordinate.vector()
        ? new Value.Array(
            new Vector.Coordinates(
                coordinate.name(), coordinate.firstAxis(), coordinate.dimension()))
        : new Value.Real(expressions.coordinate(coordinate.firstAxis(), coordinate.name()));
  }

  private Value derivative(String field, List<String> by, JavaType type) {
    if (type == JavaType.DOUBLE_ARRAY) {
      return new Value.Array(fields.gradient(field, coordinates.named(by.get(0)).axes()));
    }
    List<Integer> axes = new ArrayList<>();
    by.forEach(name -> axes.add(coordinates.named(name).firstAxis()));
    return new Value.Real(fields.partial(field, axes));
  }
}
