package dev.strongform.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The fields and methods of the problem's class and of the classes nested in it. */
final class OwnMembers {
  /**
   * A field.
   *
   * @param owner the nested class's name, or the empty string
   */
  record Field(String owner, VariableElement element, VariableTree tree) {
    String name() {
      return element.getSimpleName().toString();
    }

    /** Unique within the problem. */
    String id() {
      return qualified(owner, name());
    }

    boolean isTrainable() {
      return element.getAnnotationMirrors().stream()
          .map(mirror -> mirror.getAnnotationType().toString())
          .anyMatch((Annotations.PACKAGE + ".Trainable")::equals);
    }

    boolean isConstant() {
      return !isTrainable()
          && element.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
    }
  }

  /**
   * A method.
   *
   * @param owner the nested class's name, or the empty string
   */
  record Method(String owner, ExecutableElement element, MethodTree tree) {
    String name() {
      return element.getSimpleName().toString();
    }

    /** Unique within the problem. */
    String id() {
      String types =
          element.getParameters().stream()
              .map(parameter -> parameter.asType().toString())
              .collect(Collectors.joining(","));
      return qualified(owner, name()) + "(" + types + ")";
    }
  }

  private final Trees trees;
  private final String problem;
  private final List<Field> fields = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();
  private final Set<String> owners = new LinkedHashSet<>();

  OwnMembers(Trees trees, TypeElement problem) {
    this.trees = trees;
    this.problem = problem.getQualifiedName().toString();
    collect("", trees.getPath(problem));
  }

  private void collect(String owner, TreePath path) {
    owners.add(owner);
    List<TreePath> nested = new ArrayList<>();
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      TreePath memberPath = new TreePath(path, member);
      if (member instanceof ClassTree) {
        nested.add(memberPath);
      } else if (trees.getElement(memberPath) instanceof VariableElement element) {
        fields.add(new Field(owner, element, (VariableTree) member));
      } else if (trees.getElement(memberPath) instanceof ExecutableElement element
          && member instanceof MethodTree method
          && method.getReturnType() != null) {
        methods.add(new Method(owner, element, method));
      }
    }
    for (TreePath inner : nested) {
      collect(qualified(owner, ((ClassTree) inner.getLeaf()).getSimpleName().toString()), inner);
    }
  }

  List<Field> fields() {
    return fields;
  }

  List<Method> methods() {
    return methods;
  }

  /** The name of a class within the problem; empty for a class of its own. */
  Optional<String> owner(TypeElement type) {
    String name = type.getQualifiedName().toString();
    String owner =
        name.equals(problem)
            ? ""
            : name.startsWith(problem + ".") ? name.substring(problem.length() + 1) : null;
    return Optional.ofNullable(owner).filter(owners::contains);
  }

  Optional<Field> field(String owner, String name) {
    return fields.stream()
        .filter(field -> field.owner().equals(owner) && field.name().equals(name))
        .findFirst();
  }

  List<Method> methods(String owner, String name) {
    return methods.stream()
        .filter(method -> method.owner().equals(owner) && method.name().equals(name))
        .toList();
  }

  /** The class and the ones around it, innermost first. */
  static List<String> outwards(String owner) {
    List<String> all = new ArrayList<>();
    for (String inner = owner; !inner.isEmpty(); inner = around(inner)) {
      all.add(inner);
    }
    all.add("");
    return all;
  }

  private static String around(String owner) {
    return owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
  }

  private static String qualified(String owner, String name) {
    return owner.isEmpty() ? name : owner + "." + name;
  }
}
