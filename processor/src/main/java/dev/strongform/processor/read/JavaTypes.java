package dev.strongform.processor.read;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.strongform.processor.declaration.JavaType;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells which of our types a type of javac is. */
final class JavaTypes {
  private JavaTypes() {}

  /** The type of a declared member. */
  static JavaType of(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? of(((ArrayType) type).getComponentType()).array()
        : of(type.getKind());
  }

  /** The type that a tree in a body spells. */
  static JavaType of(Tree type) {
    if (type instanceof ArrayTypeTree array) {
      return of(array.getType()).array();
    }
    return type instanceof PrimitiveTypeTree primitive
        ? of(primitive.getPrimitiveTypeKind())
        : JavaType.OTHER;
  }

  private static JavaType of(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> JavaType.BOOLEAN;
      case BYTE, SHORT, CHAR, INT -> JavaType.INT;
      case LONG -> JavaType.LONG;
      case FLOAT -> JavaType.FLOAT;
      case DOUBLE -> JavaType.DOUBLE;
      case VOID -> JavaType.VOID;
      default -> JavaType.OTHER;
    };
  }
}
