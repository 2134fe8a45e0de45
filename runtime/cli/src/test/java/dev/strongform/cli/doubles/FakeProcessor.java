package dev.strongform.cli.doubles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Stands for the real processor: puts a plane, and a card, beside every problem. Names decide what
 * is special: {@code Wrong...} is refused, and the kernel of {@code Long...} has a method that is
 * too long to be compiled.
 */
@SupportedAnnotationTypes("dev.strongform.annotations.Problem")
public final class FakeProcessor extends AbstractProcessor {
  /** Each statement is 6 bytes: two of a load and a store, three of a constant, one of the sum. */
  private static final String LONG_KERNEL =
      """
        @Override public java.util.List<dev.strongform.kernel.TermKernel> terms() {
          return java.util.List.of(new Fit());
        }

        private static final class Fit extends dev.strongform.cli.doubles.LinearTerm {
          Fit() {
            super(2, new double[3]);
          }

          @dev.strongform.kernel.Operations(1400)
          static double longOverLanes(double x) {
            %s
            return x;
          }

          static double shortOverLanes(double x) {
            return x;
          }
        }
      """
          .formatted("x += 0.5;".repeat(1400));

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      round.getElementsAnnotatedWith(annotation).forEach(this::generate);
    }
    return true;
  }

  private void generate(Element problem) {
    String name = problem.getSimpleName().toString();
    if (name.startsWith("Wrong")) {
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "[SF999] this is wrong", problem);
      return;
    }
    String owner =
        processingEnv.getElementUtils().getPackageOf(problem).getQualifiedName().toString();
    try {
      write(owner, name, problem);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(String owner, String name, Element problem) throws IOException {
    String qualified = owner.isEmpty() ? name : owner + "." + name;
    String header = owner.isEmpty() ? "" : "package " + owner + ";\n";
    try (Writer source =
        processingEnv.getFiler().createSourceFile(qualified + "Problem", problem).openWriter()) {
      source.write(
          header
              + "public final class "
              + name
              + "Problem extends dev.strongform.cli.doubles.PlaneProblem {\n"
              + (name.startsWith("Long") ? LONG_KERNEL : "")
              + "}\n");
    }
    try (Writer card =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, owner, name + ".md", problem)
            .openWriter()) {
      card.write("# card of " + name + "\n");
    }
  }
}
