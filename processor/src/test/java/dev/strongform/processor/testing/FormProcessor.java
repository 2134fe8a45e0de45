package dev.strongform.processor.testing;

import dev.strongform.processor.check.form.FormCheck;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.read.ProblemReader;
import dev.strongform.processor.read.ProblemSource;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The compiler up to the checks on what is written. */
final class FormProcessor extends AbstractProcessor {
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        DiagnosticSink sink = new DiagnosticSink();
        ProblemReader reader = ProblemReader.of(processingEnv).orElseThrow();
        ProblemSource source = reader.read((TypeElement) type, sink);
        source.declaration().ifPresent(problem -> FormCheck.check(problem, sink));
        source.reporter().print(sink);
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
