package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.expression.Relation;

/** Translates Java's comparisons. */
final class Relations {
  private Relations() {}

  static Relation of(BinaryOperator operator) {
    return switch (operator) {
      case LESS -> Relation.LESS;
      case LESS_EQUAL -> Relation.LESS_OR_EQUAL;
      case GREATER -> Relation.GREATER;
      case GREATER_EQUAL -> Relation.GREATER_OR_EQUAL;
      case EQUAL -> Relation.EQUAL;
      case NOT_EQUAL -> Relation.NOT_EQUAL;
      default -> throw new IllegalArgumentException("no comparison: " + operator);
    };
  }
}
