package dev.strongform.processor;

import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks at the types of a compilation after all rounds, also of one that fails. */
final class AtTheEnd extends AbstractProcessor {
  private final Consumer<Elements> look;

  AtTheEnd(Consumer<Elements> look) {
    this.look = look;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      look.accept(processingEnv.getElementUtils());
    }
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
