package dev.strongform.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.TypeDecl;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a method. */
final class BodyReader {
  private final ClassScope scope;
  private final LocalScope locals;
  private final ExpressionReader expressions;
  private final LoopReader loops;

  BodyReader(ClassScope scope, String owner, LocalScope locals) {
    this.scope = scope;
    this.locals = locals;
    this.expressions = new ExpressionReader(scope, owner, locals);
    this.loops = new LoopReader(scope, locals, expressions, this);
  }

  Statement.Block block(BlockTree tree) {
    locals.enter();
    List<Statement> statements = tree.getStatements().stream().map(this::read).toList();
    locals.leave();
    return new Statement.Block(statements, scope.table().ref(tree));
  }

  Statement read(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      return block(block);
    } else if (tree instanceof VariableTree variable) {
      return variable(variable);
    } else if (tree instanceof ReturnTree returned && returned.getExpression() != null) {
      return new Statement.Return(
          expressions.read(returned.getExpression()), scope.table().ref(returned));
    } else if (tree instanceof ExpressionStatementTree statement) {
      return assignment(statement);
    } else if (tree instanceof IfTree branch) {
      return branch(branch);
    } else if (tree instanceof ForLoopTree loop) {
      return loops.read(loop);
    } else if (tree instanceof EnhancedForLoopTree loop) {
      return loops.read(loop);
    }
    return tree instanceof EmptyStatementTree
        ? new Statement.Block(List.of(), scope.table().ref(tree))
        : unsupported(tree);
  }

  private Statement variable(VariableTree tree) {
    TypeDecl type = type(tree);
    Optional<Expression> initialiser =
        Optional.ofNullable(tree.getInitializer())
            .map(value -> expressions.readInitialiser(value, type.type()));
    boolean inferred = type.text().equals("var") && initialiser.isPresent();
    TypeDecl known = inferred ? new TypeDecl(initialiser.get().type(), "var", type.ref()) : type;
    locals.declare(tree.getName().toString(), known.type());
    return new Statement.LocalVariable(
        tree.getName().toString(), known, initialiser, scope.table().ref(tree));
  }

  /** The type of a variable; javac gives {@code var} no tree. */
  TypeDecl type(VariableTree tree) {
    Tree type = tree.getType();
    return type == null
        ? new TypeDecl(JavaType.OTHER, "var", scope.table().ref(tree))
        : new TypeDecl(JavaTypes.of(type), type.toString(), scope.table().ref(type));
  }

  private Statement branch(IfTree tree) {
    Expression condition = expressions.read(tree.getCondition());
    Statement yes = scoped(tree.getThenStatement());
    Optional<Statement> no = Optional.ofNullable(tree.getElseStatement()).map(this::scoped);
    return new Statement.If(condition, yes, no, scope.table().ref(tree));
  }

  /** Reads a statement that is a scope of its own. */
  Statement scoped(StatementTree tree) {
    locals.enter();
    Statement statement = read(tree);
    locals.leave();
    return statement;
  }

  private Statement assignment(ExpressionStatementTree tree) {
    ExpressionTree expression = tree.getExpression();
    if (expression instanceof AssignmentTree assignment) {
      return assign(assignment.getVariable(), assignment, assignment.getExpression());
    } else if (expression instanceof CompoundAssignmentTree compound) {
      return assign(compound.getVariable(), compound, compound.getExpression());
    } else if (expression instanceof UnaryTree unary
        && Operators.binary(unary.getKind()).isPresent()) {
      return assign(unary.getExpression(), unary, null);
    }
    return unsupported(tree);
  }

  /** A null value counts by one. */
  private Statement assign(
      ExpressionTree variable, ExpressionTree tree, @Nullable ExpressionTree value) {
    SourceRef ref = scope.table().ref(tree);
    if (!(expressions.read(variable) instanceof Expression.Name target)) {
      return new Statement.Unsupported(
          "an assignment to what is not a local variable", "use a local variable", ref);
    }
    Expression operand =
        value == null ? new Expression.Literal(1, "1", JavaType.INT, ref) : expressions.read(value);
    return Operators.binary(tree.getKind())
        .map(operator -> operated(target, operator, operand, ref))
        .orElseGet(() -> new Statement.Assign(target, operand, ref));
  }

  private static Statement operated(
      Expression.Name target, BinaryOperator operator, Expression operand, SourceRef ref) {
    Expression result = ExpressionReader.binary(operator, target, operand, ref);
    boolean same = result.type() == target.type() || result.type() == JavaType.OTHER;
    return new Statement.Assign(
        target, same ? result : new Expression.Cast(result, target.type(), ref), ref);
  }

  Statement.Unsupported unsupported(Tree tree) {
    return new Statement.Unsupported(
        UnsupportedTrees.what(tree), UnsupportedTrees.remedy(tree), scope.table().ref(tree));
  }
}
