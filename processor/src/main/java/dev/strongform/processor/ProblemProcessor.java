package dev.strongform.processor;

import com.google.auto.service.AutoService;
import dev.strongform.processor.diagnostic.SurroundingsRule;
import dev.strongform.processor.option.OptionReader;
import dev.strongform.processor.option.Options;
import dev.strongform.processor.plan.Passes;
import dev.strongform.processor.read.ProblemReader;
import dev.strongform.processor.step.FileWriter;
import dev.strongform.processor.step.ProblemCompiler;
import dev.strongform.processor.step.ProblemStep;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The annotation processor: compiles every class annotated {@code @Problem}. */
@AutoService(Processor.class)
public final class ProblemProcessor extends AbstractProcessor {
  private static final String PROBLEM = "dev.strongform.annotations.Problem";

  private Optional<ProblemStep> step = Optional.empty();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Options options = OptionReader.read(environment.getOptions(), Passes.names(), this::error);
    ProblemCompiler compiler = new ProblemCompiler(new Passes(options.disabledPasses()));
    step =
        ProblemReader.of(environment)
            .map(
                reader ->
                    new ProblemStep(reader, compiler, new FileWriter(environment.getFiler())));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element type : round.getElementsAnnotatedWith(annotation)) {
        process((TypeElement) type);
      }
    }
    return false;
  }

  private void process(TypeElement type) {
    if (step.isPresent()) {
      step.get().process(type);
    } else {
      error(
          SurroundingsRule.NO_TREES.text(processingEnv.getClass().getName(), type.getSimpleName()));
    }
  }

  private void error(String text) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(PROBLEM);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return new LinkedHashSet<>(OptionReader.NAMES);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }
}
