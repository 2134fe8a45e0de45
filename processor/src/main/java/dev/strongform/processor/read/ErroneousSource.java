package dev.strongform.processor.read;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells whether the declarations of a class do not compile: a type or an annotation that does not
 * exist, or an annotation whose values are wrong or missing. Javac reports these itself; our rules
 * would only add noise.
 */
final class ErroneousSource {
  private final Elements elements;

  ErroneousSource(Elements elements) {
    this.elements = elements;
  }

  boolean in(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(this::in)
        || types(element).anyMatch(ErroneousSource::isError)
        || element.getEnclosedElements().stream().anyMatch(this::in);
  }

  private static Stream<TypeMirror> types(Element element) {
    if (element instanceof ExecutableElement method) {
      Stream<TypeMirror> parameters = method.getParameters().stream().map(VariableElement::asType);
      return Stream.concat(Stream.of(method.getReturnType()), parameters);
    }
    return Stream.of(element.asType());
  }

  private static boolean isError(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || (type instanceof ArrayType array && isError(array.getComponentType()));
  }

  private boolean in(AnnotationMirror mirror) {
    Element type = mirror.getAnnotationType().asElement();
    List<ExecutableElement> members = ElementFilter.methodsIn(type.getEnclosedElements());
    return isError(mirror.getAnnotationType())
        || elements.getElementValuesWithDefaults(mirror).size() < members.size()
        || mirror.getElementValues().values().stream()
            .anyMatch(value -> value.toString().contains("<error>"));
  }
}
