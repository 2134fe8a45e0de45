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

/** Reads the problem of a compilation, for tests that look at the stages' values. */
final class ModelCapture extends AbstractProcessor {
  private Optional<ProblemDecl> read = Optional.empty();

  /** The problem, lowered anew. */
  Optional<CapturedModel> lowered() {
    Expressions expressions = new Expressions();
    return read.flatMap(
        problem ->
            ProblemLowering.lower(problem, expressions, new DiagnosticSink())
                .map(model -> new CapturedModel(problem, model, expressions)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        ProblemReader.of(processingEnv)
            .orElseThrow()
            .read((TypeElement) type, new DiagnosticSink())
            .declaration()
            .ifPresent(problem -> read = Optional.of(problem));
      }
    }
    return false;
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
