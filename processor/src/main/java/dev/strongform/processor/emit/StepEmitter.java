package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.plan.LanePart;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.Step;
import org.jspecify.annotations.Nullable;

/** Prints the steps of a plan; where a row lies is the caller's. */
final class StepEmitter {
  private final LeafNames names;
  private final ConstantPool constants;
  private final Rows rows;

  StepEmitter(LeafNames names, ConstantPool constants, Rows rows) {
    this.names = names;
    this.constants = constants;
    this.rows = rows;
  }

  CodeBlock emit(LanePart part) {
    CodeBlock.Builder code = CodeBlock.builder();
    part.steps().forEach(step -> emit(step, code));
    return code.build();
  }

  private void emit(Step step, CodeBlock.Builder code) {
    if (step instanceof Step.Note note) {
      code.add("// --- $L ---\n", note.text());
    } else if (step instanceof Step.Load load) {
      code.addStatement("final double $N = $L", load.name(), rows.read(load.from()));
    } else if (step instanceof Step.Assign assign) {
      code.addStatement("final double $N = $L", assign.name(), print(assign.value()));
    } else if (step instanceof Step.Accumulate accumulate) {
      accumulate(accumulate, code);
    } else if (step instanceof Step.Store store) {
      code.addStatement("$L$L", rows.write(store.to()), print(store.value()));
    }
  }

  private void accumulate(Step.Accumulate step, CodeBlock.Builder code) {
    Expr.Reduction reduction = step.reduction();
    boolean sum = reduction.kind() == Expr.Reduction.Kind.SUM;
    String index = indexName(reduction.index());
    code.addStatement("double $N = $L", step.name(), sum ? "0.0" : "1.0");
    code.beginControlFlow(
        "for (int $1N = $2L; $1N < $3L; $1N++)", index, reduction.from(), reduction.to());
    for (int skipped : reduction.skip()) {
      code.beginControlFlow("if ($N == $L)", index, skipped);
      code.addStatement("continue");
      code.endControlFlow();
    }
    step.steps().forEach(inner -> emit(inner, code));
    code.addStatement("$N $L $L", step.name(), sum ? "+=" : "*=", print(step.value()));
    code.endControlFlow();
  }

  private CodeBlock print(Expr expression) {
    return new JavaExpressionPrinter(this::leaf).print(expression);
  }

  /** What is printed for a leaf; null for what the printer writes by itself. */
  private @Nullable String leaf(Expr leaf) {
    if (leaf instanceof Expr.IndexValue index) {
      return indexName(index.index());
    } else if (leaf instanceof Expr.Table table) {
      return constants.name(table) + "[" + indexName(table.index()) + "]";
    } else if (leaf instanceof Expr.NamedConstant constant) {
      return constants.name(constant);
    } else if (leaf instanceof Expr.Indexed indexed) {
      return rows.read(indexed, indexName(indexed.index()));
    }
    return leaf.isLeaf() && !(leaf instanceof Expr.Constant) ? names.of(leaf) : null;
  }

  private static String indexName(String index) {
    return "k_" + index;
  }
}
