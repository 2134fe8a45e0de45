package dev.strongform.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads calls: of {@code Math}, of the class's own methods, of other classes' methods. */
final class CallReader {
  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");

  private final ClassScope scope;
  private final String owner;
  private final NameReader names;

  CallReader(ClassScope scope, String owner, NameReader names) {
    this.scope = scope;
    this.owner = owner;
    this.names = names;
  }

  /** Reads a call whose arguments were read. */
  Expression read(MethodInvocationTree tree, List<Expression> arguments) {
    ExpressionTree select = tree.getMethodSelect();
    SourceRef ref = scope.table().ref(select);
    if (select instanceof IdentifierTree name) {
      return simple(name.getName().toString(), arguments, ref);
    }
    MemberSelectTree member = (MemberSelectTree) select;
    Optional<TypeElement> type = names.type(member.getExpression());
    return type.isPresent()
        ? of(type.get(), member.getIdentifier().toString(), arguments, ref)
            .orElseGet(() -> new Expression.Unresolved(member.toString(), true, ref))
        : qualifiedByNoType(member, ref);
  }

  private Expression qualifiedByNoType(MemberSelectTree member, SourceRef ref) {
    ExpressionTree before = member.getExpression();
    boolean value =
        !(before instanceof IdentifierTree name)
            || !(names.read(name) instanceof Expression.Unresolved);
    return value && !(before instanceof MemberSelectTree)
        ? new Expression.Unsupported("a method of an object", "call static methods only", ref)
        : new Expression.Unresolved(member.toString(), true, ref);
  }

  private Expression simple(String name, List<Expression> arguments, SourceRef ref) {
    for (String outer : OwnMembers.outwards(owner)) {
      List<OwnMembers.Method> methods = scope.own().methods(outer, name);
      if (!methods.isEmpty()) {
        return own(methods, arguments, ref)
            .orElseGet(() -> new Expression.Unresolved(name, true, ref));
      }
    }
    return scope.unit().importedOwners(name).stream()
        .flatMap(type -> of(type, name, arguments, ref).stream())
        .findFirst()
        .orElseGet(() -> new Expression.Unresolved(name, true, ref));
  }

  private Optional<Expression> of(
      TypeElement type, String name, List<Expression> arguments, SourceRef ref) {
    Optional<String> inner = scope.own().owner(type);
    if (inner.isPresent()) {
      return own(scope.own().methods(inner.get(), name), arguments, ref);
    }
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(scope.elements().getAllMembers(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .toList();
    return Overloads.choose(methods, types(arguments))
        .map(method -> foreign(type, method, arguments, ref));
  }

  private Optional<Expression> own(
      List<OwnMembers.Method> methods, List<Expression> arguments, SourceRef ref) {
    List<ExecutableElement> elements = methods.stream().map(OwnMembers.Method::element).toList();
    return Overloads.choose(elements, types(arguments))
        .map(elements::indexOf)
        .map(methods::get)
        .map(
            method ->
                new Expression.OwnCall(method.id(), arguments, result(method.element()), ref));
  }

  private static Expression foreign(
      TypeElement type, ExecutableElement method, List<Expression> arguments, SourceRef ref) {
    String name = method.getSimpleName().toString();
    String owner = type.getQualifiedName().toString();
    return MATH.contains(owner)
        ? new Expression.MathCall(name, arguments, result(method), ref)
        : new Expression.ForeignCall(owner, name, arguments, result(method), ref);
  }

  private static JavaType result(ExecutableElement method) {
    return JavaTypes.of(method.getReturnType());
  }

  private static List<JavaType> types(List<Expression> arguments) {
    return arguments.stream().map(Expression::type).toList();
  }
}
