package dev.strongform.processor.read;

import dev.strongform.processor.declaration.JavaType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Chooses among methods of one name by the types of the arguments (JLS 15.12.2, widening only). */
final class Overloads {
  private Overloads() {}

  /** The most specific method that can be called so; empty where none can. */
  static Optional<ExecutableElement> choose(
      List<ExecutableElement> methods, List<JavaType> arguments) {
    List<ExecutableElement> applicable =
        methods.stream()
            .filter(method -> !method.isVarArgs() && accepts(types(method), arguments))
            .toList();
    return applicable.stream()
        .filter(one -> applicable.stream().allMatch(other -> accepts(types(other), types(one))))
        .findFirst()
        .or(() -> applicable.stream().findFirst());
  }

  /** The types of a method's parameters. */
  static List<JavaType> types(ExecutableElement method) {
    return method.getParameters().stream().map(each -> JavaTypes.of(each.asType())).toList();
  }

  private static boolean accepts(List<JavaType> parameters, List<JavaType> arguments) {
    if (parameters.size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).accepts(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
