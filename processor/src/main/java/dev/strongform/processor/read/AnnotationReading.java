package dev.strongform.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** One annotation as it was written: its values from the mirror, their places from the tree. */
final class AnnotationReading {
  private final AnnotationTree tree;
  private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;
  private final TreeTable table;

  AnnotationReading(
      AnnotationTree tree,
      Map<? extends ExecutableElement, ? extends AnnotationValue> values,
      TreeTable table) {
    this.tree = tree;
    this.values = values;
    this.table = table;
  }

  /** The annotation's place. */
  SourceRef ref() {
    return table.ref(tree);
  }

  Located<String> text(String name) {
    return located(name, value -> value.getValue().toString());
  }

  Located<Double> real(String name) {
    return located(name, value -> ((Number) value.getValue()).doubleValue());
  }

  Located<Integer> integer(String name) {
    return located(name, value -> ((Number) value.getValue()).intValue());
  }

  Located<Long> longInteger(String name) {
    return located(name, value -> ((Number) value.getValue()).longValue());
  }

  Located<String> constant(String name) {
    return located(name, value -> ((VariableElement) value.getValue()).getSimpleName().toString());
  }

  boolean truth(String name) {
    return (Boolean) value(name).getValue();
  }

  List<Located<String>> texts(String name) {
    return elements(name, value -> value.getValue().toString());
  }

  List<Located<Double>> reals(String name) {
    return elements(name, value -> ((Number) value.getValue()).doubleValue());
  }

  List<Located<Integer>> integers(String name) {
    return elements(name, value -> ((Number) value.getValue()).intValue());
  }

  private <T> Located<T> located(String name, Function<AnnotationValue, T> read) {
    return new Located<>(read.apply(value(name)), table.ref(written(name).orElse(tree)));
  }

  /** The elements of an array; a single one may be written without braces. */
  private <T> List<Located<T>> elements(String name, Function<AnnotationValue, T> read) {
    List<Located<T>> elements = new ArrayList<>();
    Tree written = written(name).orElse(tree);
    for (Object value : (List<?>) value(name).getValue()) {
      Tree place =
          written instanceof NewArrayTree array
              ? array.getInitializers().get(elements.size())
              : written;
      elements.add(new Located<>(read.apply((AnnotationValue) value), table.ref(place)));
    }
    return elements;
  }

  private AnnotationValue value(String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Tree> written(String name) {
    for (ExpressionTree argument : tree.getArguments()) {
      if (!(argument instanceof AssignmentTree assignment)) {
        return name.equals("value") ? Optional.of(argument) : Optional.empty();
      }
      if (assignment.getVariable() instanceof IdentifierTree variable
          && variable.getName().contentEquals(name)) {
        return Optional.of(assignment.getExpression());
      }
    }
    return Optional.empty();
  }
}
