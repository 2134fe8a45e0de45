package dev.strongform.processor.harness;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.lower.ProblemLowering;
import dev.strongform.processor.read.ProblemReader;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads and lowers the problem of a compilation, for tests that look at the stages' values. */
final class ModelCapture extends AbstractProcessor {
  private Optional<CapturedModel> captured = Optional.empty();

  Optional<CapturedModel> captured() {
    return captured;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        ProblemReader.of(processingEnv)
            .orElseThrow()
            .read((TypeElement) type, new DiagnosticSink())
            .declaration()
            .ifPresent(this::lower);
      }
    }
    return false;
  }

  private void lower(ProblemDecl problem) {
    Expressions expressions = new Expressions();
    captured =
        ProblemLowering.lower(problem, expressions, new DiagnosticSink())
            .map(model -> new CapturedModel(problem, model, expressions));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.strongform.annotations.Problem");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
