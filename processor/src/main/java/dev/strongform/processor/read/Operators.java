package dev.strongform.processor.read;

import com.sun.source.tree.Tree;
import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.UnaryOperator;
import java.util.Optional;

/** Tells which of our operators a tree of javac is. */
final class Operators {
  private Operators() {}

  static Optional<UnaryOperator> unary(Tree.Kind kind) {
    return switch (kind) {
      case UNARY_MINUS -> Optional.of(UnaryOperator.MINUS);
      case UNARY_PLUS -> Optional.of(UnaryOperator.PLUS);
      case LOGICAL_COMPLEMENT -> Optional.of(UnaryOperator.NOT);
      default -> Optional.empty();
    };
  }

  /** The operation of {@code a + b}, and of {@code a += b}, {@code a++}. */
  static Optional<BinaryOperator> binary(Tree.Kind kind) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT, PREFIX_INCREMENT, POSTFIX_INCREMENT ->
          Optional.of(BinaryOperator.ADD);
      case MINUS, MINUS_ASSIGNMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT ->
          Optional.of(BinaryOperator.SUBTRACT);
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> Optional.of(BinaryOperator.MULTIPLY);
      case DIVIDE, DIVIDE_ASSIGNMENT -> Optional.of(BinaryOperator.DIVIDE);
      case REMAINDER, REMAINDER_ASSIGNMENT -> Optional.of(BinaryOperator.REMAINDER);
      case LESS_THAN -> Optional.of(BinaryOperator.LESS);
      case LESS_THAN_EQUAL -> Optional.of(BinaryOperator.LESS_EQUAL);
      case GREATER_THAN -> Optional.of(BinaryOperator.GREATER);
      case GREATER_THAN_EQUAL -> Optional.of(BinaryOperator.GREATER_EQUAL);
      case EQUAL_TO -> Optional.of(BinaryOperator.EQUAL);
      case NOT_EQUAL_TO -> Optional.of(BinaryOperator.NOT_EQUAL);
      case CONDITIONAL_AND -> Optional.of(BinaryOperator.AND);
      case CONDITIONAL_OR -> Optional.of(BinaryOperator.OR);
      default -> Optional.empty();
    };
  }
}
