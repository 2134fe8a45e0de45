package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.FreeConstants;
import dev.strongform.processor.structure.HardConditions;
import dev.strongform.processor.structure.Linearity;
import dev.strongform.processor.structure.Orders;
import java.util.List;

/** Prints what was proved of a problem, for the runtime to decide by. */
final class StructureEmitter {
  private final ProblemModel problem;
  private final Linearity linearity = new Linearity(new Expressions());

  StructureEmitter(ProblemModel problem) {
    this.problem = problem;
  }

  CodeBlock emit() {
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L$L$<$<)",
        RuntimeTypes.STRUCTURE,
        list(problem.terms().stream().map(this::term).toList()),
        list(HardConditions.of(problem).stream().map(this::condition).toList()),
        upToConstant());
  }

  /** Nothing where there is none. */
  private CodeBlock upToConstant() {
    List<CodeBlock> free =
        FreeConstants.of(problem).stream().map(name -> CodeBlock.of("$S", name)).toList();
    return free.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(",\n$T.of($L)", List.class, CodeBlock.join(free, ", "));
  }

  private static CodeBlock list(List<CodeBlock> entries) {
    return entries.isEmpty()
        ? CodeBlock.of("$T.of()", List.class)
        : CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(entries, ",\n"));
  }

  private CodeBlock term(TermModel term) {
    return CodeBlock.of(
        "new $T($S, $L, $L)",
        RuntimeTypes.TERM_STRUCTURE,
        term.name(),
        linearity.solvable(problem, term),
        Orders.of(problem, term));
  }

  private CodeBlock condition(HardConditions.HardCondition condition) {
    FaceModel face = condition.face();
    AxisModel axis = problem.axes().get(face.axis());
    return CodeBlock.of(
        "new $T($S, new $T($L, $L), $L)",
        RuntimeTypes.HARD_CONDITION,
        condition.field(),
        RuntimeTypes.FACE,
        face.axis(),
        face.upper(),
        Literals.bare(axis.end(face.upper())));
  }
}
