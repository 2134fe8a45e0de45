package dev.strongform.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds our annotations on a declaration. A repeated annotation comes from javac as one container
 * without a place of its own, so the container's k-th value is paired with the k-th tree of the
 * name.
 */
final class Annotations {
  /** The package of the vocabulary. */
  static final String PACKAGE = "dev.strongform.annotations";

  private final Element element;
  private final ModifiersTree modifiers;
  private final ClassScope scope;

  Annotations(Element element, ModifiersTree modifiers, ClassScope scope) {
    this.element = element;
    this.modifiers = modifiers;
    this.scope = scope;
  }

  /** The annotations of a simple name, in order, also where they are repeated. */
  List<AnnotationReading> all(String name) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String type = typeName(mirror);
      if (type.equals(PACKAGE + "." + name)) {
        mirrors.add(mirror);
      } else if (type.equals(PACKAGE + "." + name + ".List")) {
        mirrors.addAll(contained(mirror));
      }
    }
    List<AnnotationTree> trees = trees(name);
    List<AnnotationReading> readings = new ArrayList<>();
    for (int i = 0; i < Math.min(mirrors.size(), trees.size()); i++) {
      readings.add(reading(trees.get(i), mirrors.get(i)));
    }
    return readings;
  }

  /** The annotation of a simple name, which is written at most once. */
  Optional<AnnotationReading> one(String name) {
    return all(name).stream().findFirst();
  }

  private AnnotationReading reading(AnnotationTree tree, AnnotationMirror mirror) {
    Elements elements = scope.elements();
    return new AnnotationReading(
        tree, elements.getElementValuesWithDefaults(mirror), scope.table());
  }

  private static String typeName(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().toString();
  }

  private static List<AnnotationMirror> contained(AnnotationMirror container) {
    List<AnnotationMirror> mirrors = new ArrayList<>();
    for (AnnotationValue values : container.getElementValues().values()) {
      for (Object value : (List<?>) values.getValue()) {
        mirrors.add((AnnotationMirror) ((AnnotationValue) value).getValue());
      }
    }
    return mirrors;
  }

  private List<AnnotationTree> trees(String name) {
    List<AnnotationTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        if (isNamed(tree.getAnnotationType(), name)) {
          found.add(tree);
        }
        return super.visitAnnotation(tree, nothing);
      }
    }.scan(modifiers, null);
    return found;
  }

  private static boolean isNamed(Tree type, String name) {
    String text = type.toString();
    return text.equals(name) || text.endsWith("." + name);
  }
}
