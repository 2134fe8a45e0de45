package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;
import java.util.Optional;

/** No division of integers whose result becomes a {@code double} loses a remainder. */
final class NoIntegerRemainder implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Search search = new Search(problem, sink);
    Bodies.reached(problem).forEach(search::method);
    Bodies.constants(problem).forEach(search::constant);
  }

  /** What becomes of an integer. */
  private enum Use {
    /** It stays an integer: an index, a count. */
    INTEGER,
    /** It silently becomes a double. */
    REAL,
    /** It is cast to a double, by intent. */
    CAST
  }

  /** Walks down with the use of each value. */
  private record Search(ProblemDecl problem, ConstantFolder folder, DiagnosticSink sink) {
    Search(ProblemDecl problem, DiagnosticSink sink) {
      this(problem, new ConstantFolder(problem), sink);
    }

    void method(MethodDecl method) {
      Bodies.statements(method).forEach(statement -> statement(statement, method));
    }

    void constant(ConstantDecl constant) {
      constant.initialiser().ifPresent(value -> visit(value, as(constant.type().type())));
    }

    private void statement(Statement statement, MethodDecl method) {
      Use use = Use.INTEGER;
      if (statement instanceof Statement.LocalVariable variable) {
        use = as(variable.type().type());
      } else if (statement instanceof Statement.Assign assign) {
        use = as(assign.target().type());
      } else if (statement instanceof Statement.Return) {
        use = as(method.returnType().type());
      }
      for (Expression root : SyntaxWalk.roots(statement)) {
        visit(root, use);
      }
    }

    private static Use as(JavaType type) {
      return type == JavaType.DOUBLE ? Use.REAL : Use.INTEGER;
    }

    private void visit(Expression expression, Use use) {
      if (expression instanceof Expression.Binary binary) {
        binary(binary, use);
      } else if (expression instanceof Expression.OwnCall call) {
        List<ParameterDecl> parameters = problem.method(call.method()).orElseThrow().parameters();
        for (int i = 0; i < parameters.size(); i++) {
          visit(call.arguments().get(i), as(parameters.get(i).type().type()));
        }
      } else {
        Use inner = inner(expression, use);
        SyntaxWalk.operands(expression).forEach(operand -> visit(operand, inner));
      }
    }

    /** The use of the operands of an expression that is used so. */
    private static Use inner(Expression expression, Use use) {
      if (expression instanceof Expression.Cast cast) {
        return cast.type() == JavaType.DOUBLE ? Use.CAST : Use.INTEGER;
      } else if (expression instanceof Expression.ArrayLiteral array) {
        return as(array.type().element());
      } else if (expression instanceof Expression.Element
          || expression instanceof Expression.Length) {
        return Use.INTEGER;
      }
      return expression.type() == JavaType.DOUBLE ? Use.REAL : use;
    }

    private void binary(Expression.Binary binary, Use use) {
      boolean integers = binary.type().isInteger();
      if (integers && binary.operator() == BinaryOperator.DIVIDE && use != Use.INTEGER) {
        judge(binary, use);
      }
      boolean real = binary.left().type().promote(binary.right().type()) == JavaType.DOUBLE;
      Use inner = real ? Use.REAL : integers ? use : Use.INTEGER;
      visit(binary.left(), inner);
      visit(binary.right(), inner);
    }

    private void judge(Expression.Binary division, Use use) {
      Optional<Double> divisor = folder.foldReal(division.right());
      Optional<Double> dividend = folder.foldReal(division.left());
      boolean known = dividend.isPresent() && divisor.isPresent();
      boolean exact = divisor.filter(d -> d == 0 || Math.abs(d) == 1).isPresent();
      if (known && !exact) {
        exact = dividend.get() % divisor.get() == 0;
      }
      if (!exact && (known || use == Use.REAL)) {
        sink.report(
            BodyRule.INTEGER_DIVISION,
            division.ref(),
            ExpressionText.of(division),
            folder.fold(division).map(Object::toString).orElse("an integer"),
            remedy(division));
      }
    }

    private static String remedy(Expression.Binary division) {
      String left = ExpressionText.of(division.left());
      String whole = ExpressionText.of(division);
      if (division.left() instanceof Expression.Literal) {
        return left + ".0" + whole.substring(left.length());
      }
      return division.right() instanceof Expression.Literal ? whole + ".0" : "(double) " + whole;
    }
  }
}
