package dev.strongform.processor.read;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.UnaryOperator;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/** Reads expressions, and finds out their types by Java's rules. */
final class ExpressionReader {
  private final ClassScope scope;
  private final NameReader names;
  private final CallReader calls;

  ExpressionReader(ClassScope scope, String owner, LocalScope locals) {
    this.scope = scope;
    this.names = new NameReader(scope, owner, locals);
    this.calls = new CallReader(scope, owner, names);
  }

  Expression read(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree parentheses) {
      return read(parentheses.getExpression());
    } else if (tree instanceof LiteralTree literal) {
      return literal(literal);
    } else if (tree instanceof IdentifierTree name) {
      return names.read(name);
    } else if (tree instanceof MemberSelectTree select) {
      return member(select);
    } else if (tree instanceof MethodInvocationTree call) {
      return calls.read(call, readAll(call.getArguments()));
    } else if (tree instanceof BinaryTree binary) {
      return binary(binary);
    } else if (tree instanceof UnaryTree unary) {
      return unary(unary);
    }
    return readRarer(tree);
  }

  private Expression readRarer(ExpressionTree tree) {
    if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional(conditional);
    } else if (tree instanceof TypeCastTree cast) {
      return cast(cast);
    } else if (tree instanceof ArrayAccessTree access) {
      return element(access);
    } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
      return array(array, array.getType() == null ? JavaType.OTHER : ofElements(array));
    }
    return unsupported(tree);
  }

  /** Reads what a variable of a type is set to, which may be bare elements in braces. */
  Expression readInitialiser(ExpressionTree tree, JavaType type) {
    return tree instanceof NewArrayTree array
            && array.getType() == null
            && array.getInitializers() != null
        ? array(array, type)
        : read(tree);
  }

  private static JavaType ofElements(NewArrayTree array) {
    return JavaTypes.of(array.getType()).array();
  }

  private List<Expression> readAll(List<? extends ExpressionTree> trees) {
    return trees.stream().map(this::read).toList();
  }

  private Expression literal(LiteralTree tree) {
    JavaType type =
        switch (tree.getKind()) {
          case INT_LITERAL -> JavaType.INT;
          case LONG_LITERAL -> JavaType.LONG;
          case DOUBLE_LITERAL -> JavaType.DOUBLE;
          case BOOLEAN_LITERAL -> JavaType.BOOLEAN;
          default -> JavaType.OTHER;
        };
    return type == JavaType.OTHER
        ? unsupported(tree)
        : new Expression.Literal(tree.getValue(), tree.toString(), type, scope.table().ref(tree));
  }

  private Expression member(MemberSelectTree tree) {
    Optional<Expression> constant = names.read(tree);
    if (constant.isPresent()) {
      return constant.get();
    }
    Expression object = read(tree.getExpression());
    if (tree.getIdentifier().contentEquals("length") && object.type().element() != JavaType.OTHER) {
      return new Expression.Length(object, scope.table().ref(tree));
    }
    return object instanceof Expression.Unresolved
        ? new Expression.Unresolved(tree.toString(), false, scope.table().ref(tree))
        : unsupported(tree);
  }

  private Expression binary(BinaryTree tree) {
    Optional<BinaryOperator> operator = Operators.binary(tree.getKind());
    if (operator.isEmpty()) {
      return unsupported(tree);
    }
    Expression left = read(tree.getLeftOperand());
    Expression right = read(tree.getRightOperand());
    return binary(operator.get(), left, right, scope.table().ref(tree));
  }

  /** Joins two operands, with the type of the result. */
  static Expression binary(
      BinaryOperator operator, Expression left, Expression right, SourceRef ref) {
    JavaType type = operator.isArithmetic() ? left.type().promote(right.type()) : JavaType.BOOLEAN;
    return new Expression.Binary(operator, left, right, type, ref);
  }

  private Expression unary(UnaryTree tree) {
    Optional<UnaryOperator> operator = Operators.unary(tree.getKind());
    if (operator.isEmpty()) {
      return unsupported(tree);
    }
    Expression operand = read(tree.getExpression());
    return new Expression.Unary(operator.get(), operand, operand.type(), scope.table().ref(tree));
  }

  private Expression conditional(ConditionalExpressionTree tree) {
    Expression condition = read(tree.getCondition());
    Expression yes = read(tree.getTrueExpression());
    Expression no = read(tree.getFalseExpression());
    JavaType type = yes.type() == no.type() ? yes.type() : yes.type().promote(no.type());
    return new Expression.Conditional(condition, yes, no, type, scope.table().ref(tree));
  }

  private Expression cast(TypeCastTree tree) {
    JavaType type = JavaTypes.of(tree.getType());
    boolean numeric = type.isInteger() || type == JavaType.DOUBLE;
    return numeric && !isNarrow(tree.getType())
        ? new Expression.Cast(read(tree.getExpression()), type, scope.table().ref(tree))
        : new Expression.Unsupported(
            "a cast to " + tree.getType(), "cast to double or int", scope.table().ref(tree));
  }

  /** Whether it is an integer type smaller than {@code int}, to which a cast cuts off bits. */
  private static boolean isNarrow(Tree type) {
    return JavaTypes.of(type) == JavaType.INT && !type.toString().equals("int");
  }

  private Expression element(ArrayAccessTree tree) {
    Expression array = read(tree.getExpression());
    Expression index = read(tree.getIndex());
    return new Expression.Element(array, index, array.type().element(), scope.table().ref(tree));
  }

  private Expression array(NewArrayTree tree, JavaType type) {
    List<Expression> elements =
        tree.getInitializers().stream()
            .map(element -> readInitialiser(element, type.element()))
            .toList();
    return new Expression.ArrayLiteral(elements, type, scope.table().ref(tree));
  }

  /** A piece of Java that a body may not use. */
  Expression.Unsupported unsupported(Tree tree) {
    return new Expression.Unsupported(
        UnsupportedTrees.what(tree), UnsupportedTrees.remedy(tree), scope.table().ref(tree));
  }
}
