package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.ProblemPlan;
import dev.strongform.processor.plan.TermPlan;
import dev.strongform.processor.structure.JetGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints the compiled problem: its domain, networks, terms and defaults. */
final class ProblemEmitter {
  private static final TypeName ARCHITECTURES =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ARCHITECTURE);

  private final ProblemPlan plan;
  private final ProblemModel problem;
  private final Mathematics mathematics;
  private final List<String> names;
  private final ClassName self;
  private final ClassName solution;

  ProblemEmitter(ProblemPlan plan) {
    this.plan = plan;
    this.problem = plan.problem();
    this.mathematics = new Mathematics(problem);
    this.names = TermNames.of(problem);
    this.self = ClassName.get(problem.packageName(), problem.className() + "Problem");
    this.solution = ClassName.get(problem.packageName(), problem.className() + "Solution");
  }

  TypeSpec emit() {
    ConstantPool constants = new ConstantPool(expressions());
    TypeSpec.Builder type =
        GeneratedTypes.publicClass(self.simpleName())
            .addSuperinterface(RuntimeTypes.COMPILED_PROBLEM)
            .addJavadoc("{@link $L}, compiled.\n", problem.className())
            .addStaticBlock(
                CodeBlock.of(
                    "$T.require($L, $S);\n",
                    RuntimeTypes.KERNEL_ABI,
                    GeneratedTypes.KERNEL_ABI,
                    problem.className()));
    ProblemConstants fixed = new ProblemConstants(problem, self);
    fixed.fields().forEach(type::addField);
    constants.fields().forEach(type::addField);
    addState(type);
    addConstructors(type);
    addAccessors(type);
    fixed.methods().forEach(type::addMethod);
    JetsEmitter jets = new JetsEmitter(problem, mathematics);
    plan.groups().forEach(group -> type.addMethod(jets.emit(group)));
    ExactEmitter exact = new ExactEmitter(problem, plan.exact(), constants);
    exact.methods().forEach(type::addMethod);
    for (int i = 0; i < names.size(); i++) {
      TermPlan term = plan.terms().get(i);
      term.sample()
          .map(sample -> exact.function(TermEmitter.sampleName(term), sample))
          .ifPresent(type::addMethod);
      type.addType(new TermEmitter(problem, term, constants, mathematics, self).emit(names.get(i)));
    }
    return type.build();
  }

  private List<Expr> expressions() {
    List<Expr> all = new ArrayList<>();
    plan.terms().forEach(term -> all.addAll(term.expressions()));
    problem.unknowns().forEach(unknown -> unknown.exact().ifPresent(all::add));
    return all;
  }

  private static void addState(TypeSpec.Builder type) {
    type.addField(field(RuntimeTypes.DOMAIN, "domain"));
    type.addField(field(ARCHITECTURES, "networks"));
    type.addField(field(RuntimeTypes.PARAMETER_LAYOUT, "layout"));
    type.addField(
        field(
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TERM_KERNEL),
            "terms"));
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  private void addConstructors(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The problem on its declared domain, with its declared networks.\n")
            .addStatement("this(DOMAIN, NETWORKS)")
            .build());
    MethodSpec.Builder method =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.DOMAIN, "domain")
            .addParameter(ARCHITECTURES, "networks")
            .addStatement("this.domain = domain")
            .addStatement("this.networks = $T.copyOf(networks)", List.class)
            .addStatement("this.layout = $L", layout());
    for (JetGroup group : plan.groups()) {
      method.addStatement(
          "final $1T $2N =$W$2N(domain, networks, layout)",
          RuntimeTypes.SHARED_JETS,
          JetsEmitter.name(group));
    }
    type.addMethod(method.addStatement("this.terms = $T.of($L)", List.class, terms()).build());
  }

  private CodeBlock layout() {
    return problem.trainables().isEmpty()
        ? CodeBlock.of("$T.of(domain, networks)", RuntimeTypes.PARAMETER_LAYOUT)
        : CodeBlock.of("$T.of(domain, networks, COEFFICIENTS)", RuntimeTypes.PARAMETER_LAYOUT);
  }

  private CodeBlock terms() {
    List<CodeBlock> terms = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String jets = JetsEmitter.name(plan.groupOf(problem.terms().get(i)));
      terms.add(CodeBlock.of("new $L($N)", names.get(i), jets));
    }
    return CodeBlock.join(terms, ",$W");
  }

  private void addAccessors(TypeSpec.Builder type) {
    type.addMethod(accessor("info", RuntimeTypes.PROBLEM_INFO, "INFO"));
    type.addMethod(accessor("domain", RuntimeTypes.DOMAIN, "domain"));
    type.addMethod(accessor("networks", ARCHITECTURES, "networks"));
    type.addMethod(
        accessor(
            "parameters",
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.PARAMETER_BLOCK),
            "layout.blocks()"));
    type.addMethod(
        accessor(
            "terms",
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TERM_KERNEL),
            "terms"));
    if (!problem.trainables().isEmpty()) {
      type.addMethod(
          accessor(
              "coefficients",
              ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.COEFFICIENT),
              "COEFFICIENTS"));
    }
    type.addMethod(accessor("training", RuntimeTypes.TRAINING_DEFAULTS, "TRAINING"));
    type.addMethod(
        GeneratedTypes.overriding("solution")
            .returns(solution)
            .addParameter(ArrayTypeName.of(double.class), "theta")
            .addStatement("return new $T(domain, networks, layout, theta)", solution)
            .build());
    type.addMethod(exact());
    type.addMethod(
        GeneratedTypes.overriding("with")
            .returns(self)
            .addParameter(RuntimeTypes.DOMAIN, "other")
            .addParameter(ARCHITECTURES, "sizes")
            .addStatement("return new $T(other, sizes)", self)
            .build());
  }

  private MethodSpec exact() {
    boolean known = problem.unknowns().stream().allMatch(unknown -> unknown.exact().isPresent());
    return GeneratedTypes.overriding("exact")
        .returns(
            ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.EXACT_SOLUTION))
        .addStatement(
            known
                ? CodeBlock.of("return $T.of($T::exact)", Optional.class, self)
                : CodeBlock.of("return $T.empty()", Optional.class))
        .build();
  }

  private static MethodSpec accessor(String name, TypeName type, String value) {
    return GeneratedTypes.overriding(name).returns(type).addStatement("return $L", value).build();
  }
}
