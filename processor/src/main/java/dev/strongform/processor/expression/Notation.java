package dev.strongform.processor.expression;

import java.util.List;

/** How the parts of an expression look in one notation; {@link Typesetter} puts them together. */
interface Notation {
  /** A leaf that is no number. */
  Text leaf(Expr leaf);

  /** A decimal without its sign. */
  String decimal(ShortestDecimal decimal);

  /** The number pi. */
  String pi();

  /** A quotient of two signless texts. */
  Text fraction(Text above, Text below);

  /** A base, in parentheses already where needed, with an exponent. */
  Text power(String base, Text exponent);

  /** A function or opaque call. */
  Text call(Expr call, List<Text> arguments);

  /** One of two expressions by a condition that is printed already. */
  Text choice(String condition, Text whenTrue, Text whenFalse);

  /** The sign of a comparison, or a connective: and, or, not. */
  String sign(String java);

  /** A sum or product over an index. */
  Text reduction(Expr.Reduction reduction, Text body);

  /** A text in parentheses. */
  String parenthesised(String text);

  /** The sign between two factors that are written side by side. */
  String times(String left, String right);
}
