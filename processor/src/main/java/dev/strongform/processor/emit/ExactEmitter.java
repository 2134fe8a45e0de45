package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.LanePart;
import dev.strongform.processor.plan.LanePlan;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the exact solution as functions of a point. */
final class ExactEmitter implements Rows {
  private final ProblemModel problem;
  private final List<LanePlan> plans;
  private final StepEmitter steps;

  /**
   * An emitter.
   *
   * @param plans one for each unknown, or none where the exact solution is not known
   */
  ExactEmitter(ProblemModel problem, List<LanePlan> plans, ConstantPool constants) {
    this.problem = problem;
    this.plans = plans;
    this.steps = new StepEmitter(new LeafNames(problem.axes()), constants, this);
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (plans.isEmpty()) {
      return methods;
    }
    CodeBlock.Builder cases = CodeBlock.builder();
    for (int i = 0; i < plans.size(); i++) {
      String name = "exact_" + problem.unknowns().get(i).name();
      cases.addStatement("case $L -> $N(point)", i, name);
      methods.add(function(name, plans.get(i)));
    }
    methods.add(0, dispatch(cases.build()));
    return methods;
  }

  private static MethodSpec dispatch(CodeBlock cases) {
    return MethodSpec.methodBuilder("exact")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(double.class)
        .addParameter(int.class, "unknown")
        .addParameter(ArrayTypeName.of(double.class), "point")
        .addCode(
            CodeBlock.builder()
                .add("return switch (unknown) {\n$>")
                .add(cases)
                .addStatement(
                    "default -> throw new $T($S + unknown)",
                    IllegalArgumentException.class,
                    "no unknown ")
                .add("$<};\n")
                .build())
        .build();
  }

  /** A function of a point. */
  MethodSpec function(String name, LanePlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(double.class)
            .addParameter(ArrayTypeName.of(double.class), "point");
    for (LanePart part : plan.parts()) {
      method.addCode(steps.emit(part));
    }
    return method.build();
  }

  @Override
  public CodeBlock read(Slot slot) {
    return CodeBlock.of("point[$L]", slot.index());
  }

  @Override
  public String read(Expr.Indexed leaf, String index) {
    int first = ((Expr.CoordinateAt) leaf).firstAxis();
    return first == 0 ? "point[" + index + "]" : "point[" + first + " + " + index + "]";
  }

  @Override
  public CodeBlock write(Slot slot) {
    return CodeBlock.of("return ");
  }
}
