package dev.strongform.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.TypeDecl;
import dev.strongform.processor.declaration.UnaryOperator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads loops, and recognises the ones that count an {@code int}. */
final class LoopReader {
  private final ClassScope scope;
  private final LocalScope locals;
  private final ExpressionReader expressions;
  private final BodyReader bodies;

  LoopReader(ClassScope scope, LocalScope locals, ExpressionReader expressions, BodyReader bodies) {
    this.scope = scope;
    this.locals = locals;
    this.expressions = expressions;
    this.bodies = bodies;
  }

  Statement read(EnhancedForLoopTree tree) {
    Expression array = expressions.read(tree.getExpression());
    locals.enter();
    VariableTree variable = tree.getVariable();
    TypeDecl written = bodies.type(variable);
    TypeDecl type =
        written.text().equals("var")
            ? new TypeDecl(array.type().element(), "var", written.ref())
            : written;
    locals.declare(variable.getName().toString(), type.type());
    Statement body = bodies.scoped(tree.getStatement());
    locals.leave();
    return new Statement.ForEach(
        variable.getName().toString(), type, array, body, scope.table().ref(tree));
  }

  Statement read(ForLoopTree tree) {
    if (tree.getInitializer().size() != 1
        || tree.getUpdate().size() != 1
        || !(tree.getInitializer().get(0) instanceof VariableTree index)
        || index.getInitializer() == null
        || bodies.type(index).type() != JavaType.INT) {
      return bodies.unsupported(tree);
    }
    Expression from = expressions.read(index.getInitializer());
    locals.enter();
    locals.declare(index.getName().toString(), JavaType.INT);
    Statement loop = counted(tree, index.getName().toString(), from);
    locals.leave();
    return loop;
  }

  private Statement counted(ForLoopTree tree, String index, Expression from) {
    Optional<Expression> step = step(tree.getUpdate().get(0), index);
    if (step.isEmpty()
        || !(unwrapped(tree.getCondition()) instanceof BinaryTree condition)
        || Operators.binary(condition.getKind()).filter(each -> !each.isArithmetic()).isEmpty()) {
      return bodies.unsupported(tree);
    }
    BinaryOperator written = Operators.binary(condition.getKind()).orElseThrow();
    boolean leads = isIndex(condition.getLeftOperand(), index);
    boolean follows = isIndex(condition.getRightOperand(), index);
    if (leads == follows || written == BinaryOperator.AND || written == BinaryOperator.OR) {
      return bodies.unsupported(tree);
    }
    ExpressionTree bound = leads ? condition.getRightOperand() : condition.getLeftOperand();
    Expression end = expressions.read(bound);
    Statement body = bodies.scoped(tree.getStatement());
    return IndexAssignments.assigns(body, index)
        ? bodies.unsupported(tree)
        : new Statement.CountedLoop(
            index,
            from,
            leads ? written : written.mirrored(),
            end,
            step.get(),
            body,
            scope.table().ref(tree));
  }

  /** A condition may be absent or, from some parsers, in parentheses. */
  private static @Nullable Tree unwrapped(@Nullable ExpressionTree tree) {
    return tree instanceof ParenthesizedTree parentheses
        ? unwrapped(parentheses.getExpression())
        : tree;
  }

  private static boolean isIndex(ExpressionTree tree, String index) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals(index);
  }

  /** The signed increment of {@code i++}, {@code i += k}, {@code i = i + k} and the like. */
  private Optional<Expression> step(ExpressionStatementTree update, String index) {
    ExpressionTree tree = update.getExpression();
    if (tree instanceof UnaryTree unary && isIndex(unary.getExpression(), index)) {
      Expression one = new Expression.Literal(1, "1", JavaType.INT, scope.table().ref(tree));
      return signed(tree.getKind(), one);
    } else if (tree instanceof CompoundAssignmentTree compound
        && isIndex(compound.getVariable(), index)) {
      return signed(tree.getKind(), expressions.read(compound.getExpression()));
    } else if (tree instanceof AssignmentTree assignment
        && isIndex(assignment.getVariable(), index)
        && unwrapped(assignment.getExpression()) instanceof BinaryTree sum
        && isIndex(sum.getLeftOperand(), index)) {
      return signed(sum.getKind(), expressions.read(sum.getRightOperand()));
    }
    return Optional.empty();
  }

  private static Optional<Expression> signed(Tree.Kind kind, Expression step) {
    Optional<BinaryOperator> operator = Operators.binary(kind);
    if (operator.filter(BinaryOperator.SUBTRACT::equals).isPresent()) {
      return Optional.of(new Expression.Unary(UnaryOperator.MINUS, step, step.type(), step.ref()));
    }
    return operator.filter(BinaryOperator.ADD::equals).map(add -> step);
  }
}
