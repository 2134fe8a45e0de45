package dev.strongform.processor.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.read.ProblemReader;
import dev.strongform.processor.testing.Javac;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class ProblemStepTest {
  @Test
  void aFaultOfTheCompilerIsOneSentenceAtTheClass() {
    Compilation compilation =
        Javac.compiler()
            .withProcessors(new Faulty())
            .compile(
                JavaFileObjects.forSourceString(
                    "demo.P",
                    "package demo;\n@dev.strongform.annotations.Problem\nfinal class P {}\n"
                        + "final class User { PProblem problem; PSolution solution; }"));
    assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertTrue(message.startsWith("[SF004] Strongform failed on this class"), message);
    assertEquals(3, compilation.errors().get(0).getLineNumber());
  }

  /** Its step lacks the compiler, so it fails at the first class. */
  private static final class Faulty extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      FileWriter writer = new FileWriter(processingEnv.getFiler());
      ProblemStep step =
          new ProblemStep(ProblemReader.of(processingEnv).orElseThrow(), null, writer);
      for (TypeElement annotation : annotations) {
        round
            .getElementsAnnotatedWith(annotation)
            .forEach(each -> step.process((TypeElement) each));
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
}
