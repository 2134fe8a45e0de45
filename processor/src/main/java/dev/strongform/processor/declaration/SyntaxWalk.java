package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.List;

/** Lists the nodes of a body in the order of the source, each before what it holds. */
public final class SyntaxWalk {
  private SyntaxWalk() {}

  /** A statement and all statements within it. */
  public static List<Statement> statements(Statement statement) {
    List<Statement> all = new ArrayList<>();
    all.add(statement);
    parts(statement).forEach(part -> all.addAll(statements(part)));
    return all;
  }

  /** All expressions within a statement, operands included. */
  public static List<Expression> expressions(Statement statement) {
    List<Expression> all = new ArrayList<>();
    for (Statement each : statements(statement)) {
      roots(each).forEach(root -> all.addAll(expressions(root)));
    }
    return all;
  }

  /** An expression and all its operands. */
  public static List<Expression> expressions(Expression expression) {
    List<Expression> all = new ArrayList<>();
    all.add(expression);
    operands(expression).forEach(operand -> all.addAll(expressions(operand)));
    return all;
  }

  /** The statements that a statement holds directly. */
  public static List<Statement> parts(Statement statement) {
    if (statement instanceof Statement.Block block) {
      return block.statements();
    } else if (statement instanceof Statement.If branch) {
      List<Statement> parts = new ArrayList<>(List.of(branch.yes()));
      branch.no().ifPresent(parts::add);
      return parts;
    } else if (statement instanceof Statement.CountedLoop loop) {
      return List.of(loop.body());
    }
    return statement instanceof Statement.ForEach loop ? List.of(loop.body()) : List.of();
  }

  /** The expressions that a statement holds directly. */
  public static List<Expression> roots(Statement statement) {
    if (statement instanceof Statement.LocalVariable variable) {
      return variable.initialiser().stream().toList();
    } else if (statement instanceof Statement.Assign assign) {
      return List.of(assign.value());
    } else if (statement instanceof Statement.If branch) {
      return List.of(branch.condition());
    } else if (statement instanceof Statement.CountedLoop loop) {
      return List.of(loop.from(), loop.bound(), loop.step());
    } else if (statement instanceof Statement.ForEach loop) {
      return List.of(loop.array());
    }
    return statement instanceof Statement.Return returned ? List.of(returned.value()) : List.of();
  }

  /** The expressions that an expression holds directly. */
  public static List<Expression> operands(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return List.of(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (expression instanceof Expression.Conditional conditional) {
      return List.of(conditional.condition(), conditional.yes(), conditional.no());
    } else if (expression instanceof Expression.Cast cast) {
      return List.of(cast.operand());
    } else if (expression instanceof Expression.Element element) {
      return List.of(element.array(), element.index());
    } else if (expression instanceof Expression.Length length) {
      return List.of(length.array());
    }
    return expression instanceof Expression.ArrayLiteral array
        ? array.elements()
        : arguments(expression);
  }

  /** The arguments of a call; none for what is no call. */
  public static List<Expression> arguments(Expression expression) {
    if (expression instanceof Expression.MathCall call) {
      return call.arguments();
    } else if (expression instanceof Expression.OwnCall call) {
      return call.arguments();
    }
    return expression instanceof Expression.ForeignCall call ? call.arguments() : List.of();
  }
}
