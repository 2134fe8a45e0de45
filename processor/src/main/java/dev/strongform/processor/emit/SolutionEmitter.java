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
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.FieldModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.ProblemPlan;
import dev.strongform.processor.plan.SolutionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints the solution: a typed method for every field, at a point and along columns. */
final class SolutionEmitter {
  private static final TypeName DOUBLES = ArrayTypeName.of(double.class);

  private final ProblemModel problem;
  private final SolutionPlan plan;
  private final Mathematics mathematics;

  SolutionEmitter(ProblemPlan plan) {
    this.problem = plan.problem();
    this.plan = plan.solution();
    this.mathematics = new Mathematics(problem);
  }

  TypeSpec emit() {
    List<Expr> expressions = problem.fields().stream().map(FieldModel::expression).toList();
    ConstantPool constants = new ConstantPool(expressions);
    TypeSpec.Builder type =
        GeneratedTypes.publicClass(problem.className() + "Solution")
            .superclass(RuntimeTypes.TYPED_SOLUTION)
            .addJavadoc("A solution of {@link $L}.\n", problem.className());
    constants.fields().forEach(type::addField);
    type.addField(fieldNames());
    for (Evaluated network : networks()) {
      network.shape().ifPresent(type::addField);
      type.addField(network.field());
    }
    type.addMethod(constructor()).addMethod(newTile()).addMethod(fill());
    TypedMethods typed = new TypedMethods(problem.coordinates());
    for (int i = 0; i < problem.fields().size(); i++) {
      FieldModel field = problem.fields().get(i);
      typed.of(i, field.name(), mathematics.print(field.written())).forEach(type::addMethod);
    }
    fieldKernels(constants).forEach(type::addMethod);
    return type.build();
  }

  private FieldSpec fieldNames() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(List.class, String.class),
            "FIELDS",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($L)",
            List.class,
            problem.fields().stream()
                .map(field -> CodeBlock.of("$S", field.name()))
                .collect(CodeBlock.joining(",$W")))
        .build();
  }

  /** One network on one of the two jets. */
  private record Evaluated(
      String name, String shapeName, NetworkJet jet, int axes, boolean coefficients) {
    Optional<FieldSpec> shape() {
      return coefficients ? Optional.empty() : Optional.of(shapeOfNetwork());
    }

    private FieldSpec shapeOfNetwork() {
      return FieldSpec.builder(
              RuntimeTypes.JET_SHAPE, shapeName, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
          .initializer(ShapeEmitter.shape(axes, jet))
          .build();
    }

    FieldSpec field() {
      return FieldSpec.builder(
              coefficients ? RuntimeTypes.JET_SOURCE : RuntimeTypes.JET_NETWORK,
              name,
              Modifier.PRIVATE,
              Modifier.FINAL)
          .build();
    }

    CodeBlock made() {
      return coefficients
          ? CodeBlock.of("layout.coefficientJets()")
          : CodeBlock.of(
              "new $T(domain, networks.get($L), $N, layout.start($L))",
              RuntimeTypes.JET_NETWORK,
              jet.network(),
              shapeName,
              jet.network());
    }
  }

  private List<Evaluated> networks() {
    List<Evaluated> all = new ArrayList<>();
    all.addAll(networks(plan.values(), "values", "VALUES"));
    all.addAll(networks(plan.derivatives(), "derivatives", "DERIVATIVES"));
    return all;
  }

  private List<Evaluated> networks(JetPlan jets, String name, String shape) {
    List<Evaluated> all = new ArrayList<>();
    for (NetworkJet jet : jets.networks()) {
      String suffix = problem.networks().size() == 1 ? "" : String.valueOf(jet.network());
      boolean coefficients = jet.network() == problem.networks().size();
      all.add(
          new Evaluated(
              coefficients ? name + "Coefficients" : name + suffix,
              shape + suffix,
              jet,
              problem.axes().size(),
              coefficients));
    }
    return all;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder method =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.DOMAIN, "domain")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ARCHITECTURE),
                "networks")
            .addParameter(RuntimeTypes.PARAMETER_LAYOUT, "layout")
            .addParameter(DOUBLES, "theta")
            .addStatement("super(layout.checked(theta), FIELDS, $L)", problem.axes().size());
    for (Evaluated network : networks()) {
      method.addStatement("this.$N =$W$L", network.name(), network.made());
    }
    return method.build();
  }

  private MethodSpec newTile() {
    CodeBlock memories =
        networks().stream()
            .map(network -> CodeBlock.of("$N.newMemory(lanes)", network.name()))
            .collect(CodeBlock.joining(",$W"));
    return protectedMethod("newTile")
        .returns(RuntimeTypes.TILE)
        .addParameter(int.class, "lanes")
        .addStatement(
            "return new $T(lanes, $L, 0, $L,$W$T.of($L))",
            RuntimeTypes.TILE,
            problem.axes().size(),
            plan.scratchSlots(),
            List.class,
            memories)
        .build();
  }

  private MethodSpec fill() {
    MethodSpec.Builder method =
        protectedMethod("fill")
            .addParameter(int.class, "field")
            .addParameter(DOUBLES, "theta")
            .addParameter(RuntimeTypes.TILE, "tile");
    int unknowns = problem.unknowns().size();
    List<Evaluated> all = networks();
    int values = plan.values().networks().size();
    if (problem.fields().size() == unknowns) {
      method.addCode(forward(all.subList(0, values), 0));
    } else {
      method.beginControlFlow("if (field < $L)", unknowns);
      method.addCode(forward(all.subList(0, values), 0));
      method.nextControlFlow("else");
      method.addCode(forward(all.subList(values, all.size()), values));
      method.endControlFlow();
    }
    method.beginControlFlow("switch (field)");
    for (int i = 0; i < problem.fields().size(); i++) {
      method.addStatement("case $L -> $N(tile)", i, kernelName(i));
    }
    method.addStatement(
        "default -> throw new $T($S + field)", IllegalArgumentException.class, "no field ");
    return method.endControlFlow().build();
  }

  private static CodeBlock forward(List<Evaluated> networks, int firstMemory) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < networks.size(); i++) {
      code.addStatement(
          "$N.forward(theta, tile.points, tile.networks.get($L))",
          networks.get(i).name(),
          firstMemory + i);
    }
    return code.build();
  }

  private String kernelName(int field) {
    return problem.fields().get(field).name() + "OverLanes";
  }

  private List<MethodSpec> fieldKernels(ConstantPool constants) {
    List<MethodSpec> methods = new ArrayList<>();
    LeafNames names = new LeafNames(problem.axes());
    for (int i = 0; i < plan.fields().size(); i++) {
      boolean value = i < problem.unknowns().size();
      TileRows rows = new TileRows(value ? plan.values() : plan.derivatives());
      LaneMethods lanes =
          new LaneMethods(
              new StepEmitter(names, constants, rows),
              rows,
              value ? 0 : plan.values().networks().size());
      methods.addAll(lanes.emit(kernelName(i), plan.fields().get(i)));
    }
    return methods;
  }

  private static MethodSpec.Builder protectedMethod(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
