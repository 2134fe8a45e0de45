package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.declaration.UnaryOperator;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Every value has the type that its place needs. */
final class TypesFit implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Judge judge = new Judge(sink);
    for (MethodDecl method : Bodies.reached(problem)) {
      if (Bodies.isSound(method)) {
        Bodies.statements(method).forEach(statement -> judge.statement(statement, method));
        Bodies.expressions(method).forEach(judge::expression);
      }
    }
    for (ConstantDecl constant : Bodies.constants(problem)) {
      constant
          .initialiser()
          .ifPresent(
              value -> {
                judge.assigned(constant.name(), constant.type().type(), value);
                SyntaxWalk.expressions(value).forEach(judge::expression);
              });
    }
  }

  /** Compares what is needed with what is there. */
  private record Judge(DiagnosticSink sink) {
    void statement(Statement statement, MethodDecl method) {
      if (statement instanceof Statement.LocalVariable variable) {
        variable
            .initialiser()
            .ifPresent(value -> assigned(variable.name(), variable.type().type(), value));
      } else if (statement instanceof Statement.Assign assign) {
        assigned(assign.target().name(), assign.target().type(), assign.value());
      } else if (statement instanceof Statement.Return returned) {
        assigned("the return", method.returnType().type(), returned.value());
      } else if (statement instanceof Statement.If branch) {
        truth("if", branch.condition());
      } else if (statement instanceof Statement.CountedLoop loop) {
        assigned("the loop", JavaType.INT, loop.from());
        assigned("the loop", JavaType.INT, loop.bound());
        assigned("the loop", JavaType.INT, loop.step());
      } else if (statement instanceof Statement.ForEach loop) {
        array("for", loop.array());
      }
    }

    void assigned(String place, JavaType type, Expression value) {
      require(type == JavaType.OTHER || type.accepts(value.type()), place, type.text(), value);
    }

    void expression(Expression expression) {
      if (expression instanceof Expression.Binary binary) {
        binary(binary);
      } else if (expression instanceof Expression.Unary unary) {
        if (unary.operator() == UnaryOperator.NOT) {
          truth("!", unary.operand());
        } else {
          number(unary.operator().text(), unary.operand());
        }
      } else if (expression instanceof Expression.Cast cast) {
        number("a cast", cast.operand());
      } else if (expression instanceof Expression.Conditional conditional) {
        truth("?:", conditional.condition());
      } else if (expression instanceof Expression.Element element) {
        array("[]", element.array());
        assigned("an index", JavaType.INT, element.index());
      } else if (expression instanceof Expression.ArrayLiteral literal) {
        literal.elements().forEach(each -> assigned("an element", literal.type().element(), each));
      }
    }

    private void binary(Expression.Binary binary) {
      BinaryOperator operator = binary.operator();
      if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
        truth(operator.text(), binary.left());
        truth(operator.text(), binary.right());
      } else if (binary.left().type() != JavaType.BOOLEAN
          || binary.right().type() != JavaType.BOOLEAN
          || operator.precedence() != BinaryOperator.EQUAL.precedence()) {
        number(operator.text(), binary.left());
        number(operator.text(), binary.right());
      }
    }

    private void number(String place, Expression value) {
      require(value.type().isNumeric(), place, "a number", value);
    }

    private void truth(String place, Expression value) {
      require(value.type() == JavaType.BOOLEAN, place, "boolean", value);
    }

    private void array(String place, Expression value) {
      require(value.type().element() != JavaType.OTHER, place, "an array", value);
    }

    /** A value of a type that could not be found out is another rule's. */
    private void require(boolean fits, String place, String needed, Expression value) {
      if (!fits && value.type() != JavaType.OTHER) {
        sink.report(BodyRule.TYPE_MISMATCH, value.ref(), place, needed, value.type().text());
      }
    }
  }
}
