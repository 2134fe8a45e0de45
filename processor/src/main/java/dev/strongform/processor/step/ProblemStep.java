package dev.strongform.processor.step;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SurroundingsRule;
import dev.strongform.processor.read.ProblemReader;
import dev.strongform.processor.read.ProblemSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Takes one annotated class from source to files. */
public final class ProblemStep {
  private final ProblemReader reader;
  private final ProblemCompiler compiler;
  private final FileWriter writer;

  /** A step of the three. */
  public ProblemStep(ProblemReader reader, ProblemCompiler compiler, FileWriter writer) {
    this.reader = reader;
    this.compiler = compiler;
    this.writer = writer;
  }

  /** Compiles a class, says what there is to say, and writes what was generated. */
  public void process(TypeElement type) {
    DiagnosticSink sink = new DiagnosticSink();
    ProblemSource source = reader.read(type, sink);
    List<GeneratedFile> files =
        source
            .declaration()
            .flatMap(problem -> compile(problem, sink))
            .orElseGet(() -> BareTypes.of(source));
    if (!source.nested()) {
      write(files, type, source, sink);
    }
    source.reporter().print(sink);
  }

  /** Compiles; a failure of the compiler itself becomes a sentence too, and gives nothing. */
  private Optional<List<GeneratedFile>> compile(ProblemDecl problem, DiagnosticSink sink) {
    try {
      return Optional.of(compiler.compile(problem, sink));
    } catch (RuntimeException | StackOverflowError fault) {
      sink.report(SurroundingsRule.COMPILER_FAULT, problem.ref(), fault);
      return Optional.empty();
    }
  }

  private void write(
      List<GeneratedFile> files, TypeElement type, ProblemSource source, DiagnosticSink sink) {
    for (GeneratedFile file : files) {
      try {
        writer.write(file, type);
      } catch (IOException failure) {
        sink.report(
            SurroundingsRule.CANNOT_WRITE,
            source.ref(),
            file.qualifiedName(),
            String.valueOf(failure.getMessage()));
      }
    }
  }
}
