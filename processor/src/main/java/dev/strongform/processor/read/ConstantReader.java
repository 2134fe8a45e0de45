package dev.strongform.processor.read;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.TypeDecl;
import java.util.Optional;

/** Reads a static final field. */
final class ConstantReader {
  private final ClassScope scope;

  ConstantReader(ClassScope scope) {
    this.scope = scope;
  }

  ConstantDecl read(OwnMembers.Field field) {
    JavaType type = JavaTypes.of(field.element().asType());
    ExpressionReader expressions = new ExpressionReader(scope, field.owner(), new LocalScope());
    Optional<Expression> initialiser =
        Optional.ofNullable(field.tree().getInitializer())
            .map(tree -> expressions.readInitialiser(tree, type));
    return new ConstantDecl(
        field.id(),
        field.name(),
        scope.table().ref(field.tree()),
        new TypeDecl(
            type, field.tree().getType().toString(), scope.table().ref(field.tree().getType())),
        initialiser);
  }
}
