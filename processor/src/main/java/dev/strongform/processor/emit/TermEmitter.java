package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ObservationModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.CurvaturePlan;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.TermPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Prints the kernel of one term as a nested class: its algebra on jets that others may share. */
final class TermEmitter {
  private final ProblemModel problem;
  private final TermPlan plan;
  private final Mathematics mathematics;
  private final StepEmitter steps;
  private final TileRows rows;
  private final ClassName self;

  TermEmitter(
      ProblemModel problem,
      TermPlan plan,
      ConstantPool constants,
      Mathematics mathematics,
      ClassName self) {
    this.self = self;
    this.problem = problem;
    this.plan = plan;
    this.mathematics = mathematics;
    this.rows = new TileRows(plan.jets());
    this.steps = new StepEmitter(new LeafNames(problem.axes()), constants, rows);
  }

  TypeSpec emit(String name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(
                plan.curvature().isPresent() ? RuntimeTypes.ENERGY_TERM : RuntimeTypes.JET_TERM)
            .addJavadoc("$L", mathematics.javadoc(plan))
            .addField(RuntimeTypes.SHARED_JETS, "jets", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(info())
            .addMethod(jets());
    if (!read().equals(all())) {
      type.addMethod(reads());
    }
    plan.term().observation().ifPresent(from -> type.addMethod(observation(from)));
    type.addMethod(newTile());
    LaneMethods methods = new LaneMethods(steps, rows, 0);
    if (!plan.given().isEmpty()) {
      type.addMethod(onTile("give", "givenOverLanes"));
    }
    type.addMethod(onTile("residualOnJets", "residualOverLanes"));
    type.addMethod(onTile("lineariseOnJets", "lineariseOverLanes"));
    if (!plan.given().isEmpty()) {
      methods.emit("givenOverLanes", plan.given().lanes()).forEach(type::addMethod);
    }
    methods.emit("residualOverLanes", plan.residual()).forEach(type::addMethod);
    methods.emit("lineariseOverLanes", plan.linearise()).forEach(type::addMethod);
    plan.curvature().ifPresent(curvature -> addCurvature(curvature, methods, type));
    return type.build();
  }

  private void addCurvature(CurvaturePlan curvature, LaneMethods methods, TypeSpec.Builder type) {
    List<String> arrays = List.of("curvature");
    String name = "curvatureOverLanes";
    type.addMethod(
        GeneratedTypes.overriding("slots")
            .returns(int.class)
            .addStatement("return $L", plan.jets().slots())
            .build());
    type.addMethod(
        GeneratedTypes.overriding("curvatureOnJets")
            .addParameter(RuntimeTypes.TILE, "tile")
            .addParameter(ArrayTypeName.of(double.class), "curvature")
            .addStatement("$N($L)", name, LaneMethods.arguments(arrays))
            .build());
    methods.emit(name, curvature.lanes(), arrays).forEach(type::addMethod);
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(RuntimeTypes.SHARED_JETS, "jets")
        .addStatement("this.jets = jets")
        .build();
  }

  private MethodSpec info() {
    CodeBlock faces =
        plan.term().faces().stream().map(TermEmitter::face).collect(CodeBlock.joining(",$W"));
    return GeneratedTypes.overriding("info")
        .returns(RuntimeTypes.TERM_INFO)
        .addStatement(
            "return new $T($S,$W$T.Kind.$L,$W$S,$W$T.of($L),$W$L,$W$L)",
            RuntimeTypes.TERM_INFO,
            plan.term().name(),
            RuntimeTypes.TERM_INFO,
            plan.term().kind().name(),
            mathematics.equation(plan.term()),
            List.class,
            faces,
            mathematics.usesNormals(plan.term()),
            flops())
        .build();
  }

  private CodeBlock flops() {
    long own = mathematics.flops(plan);
    CodeBlock network = CodeBlock.of("jets.flopsPerPoint()");
    return own > 0 ? CodeBlock.of("$LL + $L", own, network) : network;
  }

  private static CodeBlock face(FaceModel face) {
    return CodeBlock.of("new $T($L, $L)", RuntimeTypes.FACE, face.axis(), face.upper());
  }

  private static MethodSpec jets() {
    return GeneratedTypes.overriding("jets")
        .returns(RuntimeTypes.SHARED_JETS)
        .addStatement("return jets")
        .build();
  }

  /** The positions of all networks among the jets'. */
  private List<Integer> all() {
    return IntStream.range(0, plan.jets().networks().size()).boxed().toList();
  }

  private List<Integer> read() {
    return all().stream().filter(plan::reads).toList();
  }

  private MethodSpec reads() {
    CodeBlock any =
        read().stream()
            .map(position -> CodeBlock.of("network == $L", position))
            .collect(CodeBlock.joining(" || "));
    return GeneratedTypes.overriding("reads")
        .returns(boolean.class)
        .addParameter(int.class, "network")
        .addStatement("return $L", any)
        .build();
  }

  /** The name of the function that samples the exact solution for a term. */
  static String sampleName(TermPlan term) {
    return "sampled_" + term.term().name();
  }

  private MethodSpec observation(ObservationModel from) {
    CodeBlock columns =
        from.columns().stream()
            .map(column -> CodeBlock.of("$S", column))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock source =
        from.sample().isEmpty()
            ? CodeBlock.of(
                "$T.of($S,$W$T.of($L))", RuntimeTypes.OBSERVATION, from.data(), List.class, columns)
            : CodeBlock.of(
                "$T.sampled($L,$W$L,$W$T.of($L),$W$T::$N)",
                RuntimeTypes.OBSERVATION,
                from.samples(),
                Literals.bare(from.noise()),
                List.class,
                columns,
                self,
                sampleName(plan));
    return GeneratedTypes.overriding("observation")
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.OBSERVATION))
        .addStatement("return $T.of($L)", Optional.class, source)
        .build();
  }

  private MethodSpec newTile() {
    return GeneratedTypes.overriding("newTile")
        .returns(RuntimeTypes.TILE)
        .addParameter(int.class, "lanes")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.JET_MEMORY),
            "networks")
        .addStatement(
            "return new $T(lanes, $L, $L, $L, $Lnetworks)",
            RuntimeTypes.TILE,
            problem.axes().size() + plan.term().columns().size(),
            plan.jets().slots(),
            plan.scratchSlots(),
            plan.given().isEmpty() ? "" : plan.given().count() + ", ")
        .build();
  }

  private static MethodSpec onTile(String name, String loop) {
    return GeneratedTypes.overriding(name)
        .addParameter(RuntimeTypes.TILE, "tile")
        .addStatement("$N(tile)", loop)
        .build();
  }
}
