package dev.strongform.processor.read;

import com.sun.source.tree.VariableTree;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ObservationDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Reads a method: its signature, its roles and its body. */
final class MethodReader {
  private final ClassScope scope;

  MethodReader(ClassScope scope) {
    this.scope = scope;
  }

  MethodDecl read(OwnMembers.Method method) {
    return new MethodDecl(
        method.id(),
        method.owner(),
        method.name(),
        scope.table().ref(method.tree()),
        method.element().getModifiers().contains(Modifier.STATIC),
        method.element().getModifiers().contains(Modifier.PRIVATE),
        returnType(method),
        parameters(method),
        roles(method),
        body(method));
  }

  private TypeDecl returnType(OwnMembers.Method method) {
    return new TypeDecl(
        JavaTypes.of(method.element().getReturnType()),
        method.tree().getReturnType().toString(),
        scope.table().ref(method.tree().getReturnType()));
  }

  private List<ParameterDecl> parameters(OwnMembers.Method method) {
    List<ParameterDecl> parameters = new ArrayList<>();
    for (VariableTree tree : method.tree().getParameters()) {
      TypeDecl type =
          new TypeDecl(
              JavaTypes.of(method.element().getParameters().get(parameters.size()).asType()),
              tree.getType().toString(),
              scope.table().ref(tree.getType()));
      parameters.add(new ParameterDecl(scope.table().ref(tree), tree.getName().toString(), type));
    }
    return parameters;
  }

  private List<RoleDecl> roles(OwnMembers.Method method) {
    Annotations annotations =
        new Annotations(method.element(), method.tree().getModifiers(), scope);
    List<RoleDecl> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      annotations.one(annotation(role)).ifPresent(read -> roles.add(role(role, read)));
    }
    return roles;
  }

  private static String annotation(Role role) {
    String name = role.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static RoleDecl role(Role role, AnnotationReading read) {
    return new RoleDecl(
        role,
        read.ref(),
        faces(role, read),
        Optional.of(role).filter(Role.OBSERVATION::equals).map(each -> observation(read)));
  }

  private static ObservationDecl observation(AnnotationReading read) {
    return new ObservationDecl(read.text("data"), read.integer("fromExact"), read.real("noise"));
  }

  private static List<Located<String>> faces(Role role, AnnotationReading read) {
    return role == Role.BOUNDARY ? read.texts("value") : List.of();
  }

  private Optional<Statement.Block> body(OwnMembers.Method method) {
    LocalScope locals = new LocalScope();
    method
        .element()
        .getParameters()
        .forEach(
            parameter ->
                locals.declare(
                    parameter.getSimpleName().toString(), JavaTypes.of(parameter.asType())));
    return Optional.ofNullable(method.tree().getBody())
        .map(tree -> new BodyReader(scope, method.owner(), locals).block(tree));
  }
}
