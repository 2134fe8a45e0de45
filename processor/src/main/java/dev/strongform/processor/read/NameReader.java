package dev.strongform.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads names: variables, constants of the class, constants of other classes. */
final class NameReader {
  private final ClassScope scope;
  private final String owner;
  private final LocalScope locals;

  NameReader(ClassScope scope, String owner, LocalScope locals) {
    this.scope = scope;
    this.owner = owner;
    this.locals = locals;
  }

  /** Reads a simple name. */
  Expression read(IdentifierTree tree) {
    String name = tree.getName().toString();
    Optional<JavaType> local = locals.type(name);
    if (local.isPresent()) {
      return new Expression.Name(name, local.get(), scope.table().ref(tree));
    }
    for (String outer : OwnMembers.outwards(owner)) {
      Optional<OwnMembers.Field> field = scope.own().field(outer, name);
      if (field.isPresent()) {
        return own(field.get(), tree);
      }
    }
    return scope.unit().importedOwners(name).stream()
        .flatMap(type -> member(type, name, tree).stream())
        .findFirst()
        .orElseGet(() -> new Expression.Unresolved(name, false, scope.table().ref(tree)));
  }

  /** Reads {@code Owner.NAME}; empty where what stands before the dot is no type. */
  Optional<Expression> read(MemberSelectTree tree) {
    return type(tree.getExpression())
        .flatMap(type -> member(type, tree.getIdentifier().toString(), tree));
  }

  /** The type that an expression names; empty where it is a value, or nothing. */
  Optional<TypeElement> type(ExpressionTree tree) {
    String text = tree.toString();
    String first = text.split("\\.", 2)[0];
    boolean names = text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
    boolean variable =
        locals.type(first).isPresent()
            || OwnMembers.outwards(owner).stream()
                .anyMatch(outer -> scope.own().field(outer, first).isPresent());
    return names && !variable ? scope.unit().type(text, owner) : Optional.empty();
  }

  private Optional<Expression> member(TypeElement type, String name, ExpressionTree tree) {
    Optional<Expression> own =
        scope
            .own()
            .owner(type)
            .flatMap(inner -> scope.own().field(inner, name))
            .map(field -> own(field, tree));
    return own.isPresent() ? own : foreign(type, name, tree);
  }

  private Expression own(OwnMembers.Field field, ExpressionTree tree) {
    JavaType type = JavaTypes.of(field.element().asType());
    if (field.isTrainable()) {
      return new Expression.Trainable(field.name(), type, scope.table().ref(tree));
    }
    return field.isConstant()
        ? new Expression.Constant(field.id(), type, scope.table().ref(tree))
        : new Expression.OpaqueField(
            tree.toString(), "declare it static final", type, scope.table().ref(tree));
  }

  private Optional<Expression> foreign(TypeElement type, String name, ExpressionTree tree) {
    return scope.elements().getAllMembers(type).stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .filter(member -> member.getModifiers().contains(Modifier.STATIC))
        .filter(member -> member.getSimpleName().contentEquals(name))
        .map(member -> foreign((VariableElement) member, tree))
        .findFirst();
  }

  private Expression foreign(VariableElement field, ExpressionTree tree) {
    JavaType type = JavaTypes.of(field.asType());
    Object value = field.getConstantValue();
    return value == null || type == JavaType.OTHER
        ? new Expression.OpaqueField(
            tree.toString(),
            "declare a constant in this class with its value",
            type,
            scope.table().ref(tree))
        : new Expression.Literal(
            Literals.normal(value), tree.toString(), type, scope.table().ref(tree));
  }
}
