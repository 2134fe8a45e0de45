package dev.strongform.processor.read;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.TrainableDecl;
import dev.strongform.processor.declaration.TypeDecl;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Reads a field annotated {@code @Trainable}. */
final class TrainableReader {
  private final ClassScope scope;

  TrainableReader(ClassScope scope) {
    this.scope = scope;
  }

  TrainableDecl read(OwnMembers.Field field) {
    JavaType type = JavaTypes.of(field.element().asType());
    ExpressionReader expressions = new ExpressionReader(scope, field.owner(), new LocalScope());
    Optional<Expression> initialiser =
        Optional.ofNullable(field.tree().getInitializer())
            .map(tree -> expressions.readInitialiser(tree, type));
    AnnotationReading read =
        new Annotations(field.element(), field.tree().getModifiers(), scope)
            .one("Trainable")
            .orElseThrow();
    return new TrainableDecl(
        field.name(),
        scope.table().ref(field.tree()),
        field.owner(),
        field.element().getModifiers().contains(Modifier.STATIC),
        new TypeDecl(
            type, field.tree().getType().toString(), scope.table().ref(field.tree().getType())),
        initialiser,
        read.real("exact"),
        read.truth("positive"));
  }
}
