package dev.strongform.processor.testing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.read.ProblemReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Reads problems from sources. */
public final class Declared {
  private Declared() {}

  /** The declaration of a problem {@code demo.P} of a header and members. */
  public static ProblemDecl problem(String header, String members) {
    return file(
        "package demo;\nimport dev.strongform.annotations.*;\n@Problem\n"
            + header
            + "\nfinal class P {\n"
            + members
            + "\n}\n");
  }

  /** The declaration of the problem {@code demo.P} of a file, and of further files beside it. */
  public static ProblemDecl file(String source, JavaFileObject... others) {
    List<JavaFileObject> files = new ArrayList<>(List.of(others));
    files.add(JavaFileObjects.forSourceString("demo.P", source));
    Reading reading = new Reading();
    Compilation compilation = Javac.compiler().withProcessors(reading).compile(files);
    if (reading.read.isEmpty()) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    return reading.read.get(0);
  }

  private static final class Reading extends AbstractProcessor {
    private final List<ProblemDecl> read = new ArrayList<>();

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement annotation : annotations) {
        for (Element type : round.getElementsAnnotatedWith(annotation)) {
          ProblemReader reader = ProblemReader.of(processingEnv).orElseThrow();
          read.add(
              reader.read((TypeElement) type, new DiagnosticSink()).declaration().orElseThrow());
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
}
