package dev.strongform.processor.step;

import dev.strongform.processor.check.form.FormCheck;
import dev.strongform.processor.check.meaning.MeaningCheck;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.emit.Emitter;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.lower.ProblemLowering;
import dev.strongform.processor.lower.SourcesOf;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.Passes;
import java.util.List;
import java.util.Optional;

/** Compiles one declaration: the stages between reading and writing, none of which sees javac. */
public final class ProblemCompiler {
  private final Passes passes;

  /** A compiler that runs the given passes. */
  public ProblemCompiler(Passes passes) {
    this.passes = passes;
  }

  /**
   * Checks a problem and generates its files.
   *
   * @param sink takes what there is to say
   * @return the public skeleton alone where the problem has errors
   */
  public List<GeneratedFile> compile(ProblemDecl problem, DiagnosticSink sink) {
    Expressions expressions = new Expressions();
    return model(problem, expressions, sink)
        .map(model -> passes.run(model, expressions))
        .map(model -> passes.plan(model, expressions))
        .map(plan -> files(problem, new Emitter(plan)))
        .orElseGet(() -> SkeletonFiles.of(problem));
  }

  /** The model of a problem that passed every check. */
  private static Optional<ProblemModel> model(
      ProblemDecl problem, Expressions expressions, DiagnosticSink sink) {
    FormCheck.check(problem, sink);
    if (sink.hasErrors()) {
      return Optional.empty();
    }
    Optional<ProblemModel> model = ProblemLowering.lower(problem, expressions, sink);
    model.ifPresent(
        lowered -> MeaningCheck.check(lowered, SourcesOf.problem(problem), expressions, sink));
    return sink.hasErrors() ? Optional.empty() : model;
  }

  private static List<GeneratedFile> files(ProblemDecl problem, Emitter emitter) {
    String owner = problem.packageName();
    return List.of(
        GeneratedFile.source(owner, problem.name() + "Problem", emitter.problem()),
        GeneratedFile.source(owner, problem.name() + "Solution", emitter.solution()),
        GeneratedFile.resource(owner, problem.name() + ".md", emitter.card()));
  }
}
