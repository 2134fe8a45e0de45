package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of the class's constants, each worked out once, when first asked for. */
final class ConstantTable {
  private final ProblemDecl problem;
  private final Expressions expressions;
  private final Map<String, Value> known = new HashMap<>();

  ConstantTable(ProblemDecl problem, Expressions expressions) {
    this.problem = problem;
    this.expressions = expressions;
  }

  Value value(String id, ExpressionLowering lowering, SourceRef at) {
    Value value = known.get(id);
    if (value == null) {
      ConstantDecl constant =
          problem.constant(id).orElseThrow(() -> new IllegalStateException("no constant " + id));
      value = workOut(constant, lowering, at);
      known.put(id, value);
    }
    return value;
  }

  private Value workOut(ConstantDecl constant, ExpressionLowering lowering, SourceRef at) {
    Expression initialiser =
        constant
            .initialiser()
            .orElseThrow(
                () ->
                    new LoweringException(
                        BodyRule.CONSTANT_WITHOUT_VALUE,
                        at,
                        constant.name(),
                        "set it where it is declared"));
    return named(constant, lowering.lower(initialiser, new Scope()), at);
  }

  private Value named(ConstantDecl constant, Value value, SourceRef at) {
    JavaType type = constant.type().type();
    if (value instanceof Value.Real real && type == JavaType.DOUBLE) {
      return named(constant.id(), Constants.valueOf(real.expression()).orElseThrow(), at);
    } else if (value instanceof Value.Whole whole && type == JavaType.DOUBLE) {
      return named(constant.id(), whole.number(), at);
    } else if (value instanceof Value.Array array
        && array.elements() instanceof Vector.Table table) {
      List<Double> values = table.values();
      return new Value.Array(new Vector.Table(constant.id(), values, table.whole()));
    }
    return value;
  }

  private Value named(String name, double value, SourceRef at) {
    if (!Double.isFinite(value)) {
      throw new LoweringException(BodyRule.CONSTANT_NOT_FINITE, at, name, value);
    }
    Expr expression = expressions.namedConstant(name, value);
    return new Value.Real(expression);
  }
}
