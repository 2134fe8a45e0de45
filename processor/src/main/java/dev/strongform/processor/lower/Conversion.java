package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expr.Constant;
import dev.strongform.processor.expression.Expressions;

/** Java's conversions between the types of a body's values. */
final class Conversion {
  private final Expressions expressions;

  Conversion(Expressions expressions) {
    this.expressions = expressions;
  }

  /** The value as one of the given type, converted as an assignment or a cast does. */
  Value to(JavaType type, Value value, SourceRef at) {
    if (type == JavaType.DOUBLE || type == JavaType.FLOAT) {
      return new Value.Real(real(value, at));
    }
    if (type.isInteger() && value instanceof Value.Real real) {
      return new Value.Whole(truncated(type, real.expression(), at));
    }
    return value;
  }

  private static long truncated(JavaType type, Expr expression, SourceRef at) {
    if (expression instanceof Constant constant) {
      return type == JavaType.INT ? (int) constant.value() : (long) constant.value();
    }
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA,
        at,
        "a cast to an integer of a value that depends on the point",
        "use Math.floor of a coordinate");
  }

  /** The value as a real expression. */
  Expr real(Value value, SourceRef at) {
    if (value instanceof Value.Real real) {
      return real.expression();
    } else if (value instanceof Value.Whole whole) {
      return expressions.constant(whole.number());
    } else if (value instanceof Value.LoopIndex index) {
      return expressions.indexed(new Expr.IndexValue(index.name()));
    } else if (value instanceof Value.IndexArithmetic index) {
      return index.expression();
    }
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA, at, "a value that is no number", "use a double here");
  }

  /** The value as an integer that is known. */
  long whole(Value value, SourceRef at) {
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    if (value instanceof Value.LoopIndex || value instanceof Value.IndexArithmetic) {
      throw new NotAReduction("an integer must be known");
    }
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA,
        at,
        "an integer that is not known when the class is compiled",
        "use constants, loop indices and array lengths");
  }

  /** One of two values, by a condition on the point. */
  Value choose(Condition condition, Value yes, Value no, SourceRef at) {
    return new Value.Real(expressions.choice(condition, real(yes, at), real(no, at)));
  }
}
