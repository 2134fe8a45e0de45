package dev.strongform.processor.read;

import com.sun.source.tree.Tree;

/** Says what a piece of Java is that a body may not use, and what to write instead. */
final class UnsupportedTrees {
  private UnsupportedTrees() {}

  /** A noun with its article. */
  static String what(Tree tree) {
    return switch (tree.getKind()) {
      case LAMBDA_EXPRESSION -> "a lambda";
      case MEMBER_REFERENCE -> "a method reference";
      case STRING_LITERAL -> "a string";
      case CHAR_LITERAL -> "a character";
      case NULL_LITERAL -> "null";
      case FLOAT_LITERAL -> "a float";
      case NEW_CLASS -> "an object";
      case NEW_ARRAY -> "an array without constant elements";
      case INSTANCE_OF -> "instanceof";
      case ASSIGNMENT -> "an assignment within an expression";
      case WHILE_LOOP -> "a while loop";
      case DO_WHILE_LOOP -> "a do loop";
      case FOR_LOOP -> "a for loop that does not count an int";
      case SWITCH -> "a switch";
      case TRY -> "a try";
      case THROW -> "a throw";
      case BREAK -> "a break";
      case CONTINUE -> "a continue";
      case LABELED_STATEMENT -> "a label";
      case SYNCHRONIZED -> "a synchronized block";
      case ASSERT -> "an assert";
      case CLASS, INTERFACE, ENUM, RECORD -> "a local class";
      case EXPRESSION_STATEMENT -> "a statement without an effect";
      case RETURN -> "a return without a value";
      case MEMBER_SELECT -> "a member of an object";
      default -> other(tree);
    };
  }

  private static String other(Tree tree) {
    return switch (tree.getKind().name()) {
      case "SWITCH_EXPRESSION" -> "a switch";
      case "YIELD" -> "a yield";
      case "AND", "OR", "XOR", "BITWISE_COMPLEMENT" -> "arithmetic of bits";
      case "LEFT_SHIFT", "RIGHT_SHIFT", "UNSIGNED_RIGHT_SHIFT" -> "a shift";
      case "PREFIX_INCREMENT", "POSTFIX_INCREMENT" -> "++ within an expression";
      case "PREFIX_DECREMENT", "POSTFIX_DECREMENT" -> "-- within an expression";
      default ->
          tree.getKind().name().endsWith("_ASSIGNMENT")
              ? "an assignment within an expression"
              : "this Java (" + tree.getKind().name().toLowerCase(java.util.Locale.ROOT) + ")";
    };
  }

  /** An imperative. */
  static String remedy(Tree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, BREAK, CONTINUE, LABELED_STATEMENT ->
          "write for (int i = 0; i < n; i++) with a constant n";
      case SWITCH -> "use if or ?:";
      case FLOAT_LITERAL -> "write a double";
      case NEW_ARRAY, NEW_CLASS, MEMBER_SELECT ->
          "use doubles, and constant arrays such as static final double[] A = {1, 2}";
      case RETURN -> "return a double";
      case ASSIGNMENT -> "make it a statement of its own";
      case EXPRESSION_STATEMENT -> "remove it, or use its value";
      default -> "use arithmetic, Math, local variables, if, counted for, and static methods";
    };
  }
}
