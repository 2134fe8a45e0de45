package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.TermPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Prints the kernel of one term as a nested class. */
final class TermEmitter {
  private static final TypeName DOUBLES = ArrayTypeName.of(double.class);

  private final ProblemModel problem;
  private final TermPlan plan;
  private final Mathematics mathematics;
  private final List<NetworkJet> networks;
  private final StepEmitter steps;
  private final TileRows rows;

  TermEmitter(
      ProblemModel problem, TermPlan plan, ConstantPool constants, Mathematics mathematics) {
    this.problem = problem;
    this.plan = plan;
    this.mathematics = mathematics;
    this.networks = plan.jets().networks();
    this.rows = new TileRows(plan.jets());
    this.steps = new StepEmitter(new LeafNames(problem.axes()), constants, rows);
  }

  TypeSpec emit(String name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.TERM_KERNEL)
            .addJavadoc("$L", mathematics.javadoc(plan));
    for (int i = 0; i < networks.size(); i++) {
      type.addField(shape(i));
    }
    for (int i = 0; i < networks.size(); i++) {
      type.addField(RuntimeTypes.JET_NETWORK, network(i), Modifier.PRIVATE, Modifier.FINAL);
    }
    if (!untouched().isEmpty()) {
      type.addField(RuntimeTypes.PARAMETER_LAYOUT, "layout", Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor()).addMethod(info()).addMethod(newTile());
    type.addMethod(forward("residual")).addMethod(forward("linearise"));
    type.addMethod(pullback()).addMethod(rowsMethod()).addMethod(pushforward());
    LaneMethods methods = new LaneMethods(steps, rows, 0);
    methods.emit("residualOverLanes", plan.residual()).forEach(type::addMethod);
    methods.emit("lineariseOverLanes", plan.linearise()).forEach(type::addMethod);
    return type.build();
  }

  private String network(int position) {
    return Identifiers.network(position, networks.size());
  }

  private String shapeName(int position) {
    return networks.size() == 1 ? "SHAPE" : "SHAPE" + position;
  }

  private FieldSpec shape(int position) {
    return FieldSpec.builder(
            RuntimeTypes.JET_SHAPE,
            shapeName(position),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(ShapeEmitter.shape(problem.axes().size(), networks.get(position)))
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder method =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.DOMAIN, "domain")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ARCHITECTURE),
                "networks")
            .addParameter(RuntimeTypes.PARAMETER_LAYOUT, "layout");
    if (!untouched().isEmpty()) {
      method.addStatement("this.layout = layout");
    }
    for (int i = 0; i < networks.size(); i++) {
      method.addStatement(
          "this.$N =$Wnew $T(domain, networks.get($L), $N, layout.start($L))",
          network(i),
          RuntimeTypes.JET_NETWORK,
          networks.get(i).network(),
          shapeName(i),
          networks.get(i).network());
    }
    return method.build();
  }

  private MethodSpec info() {
    CodeBlock faces =
        plan.term().faces().stream().map(TermEmitter::face).collect(CodeBlock.joining(",$W"));
    return overriding("info")
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
    List<CodeBlock> summands = new ArrayList<>();
    if (own > 0) {
      summands.add(CodeBlock.of("$LL", own));
    }
    for (int i = 0; i < networks.size(); i++) {
      summands.add(CodeBlock.of("$N.flopsPerPoint()", network(i)));
    }
    return CodeBlock.join(summands, " + ");
  }

  private static CodeBlock face(FaceModel face) {
    return CodeBlock.of("new $T($L, $L)", RuntimeTypes.FACE, face.axis(), face.upper());
  }

  private MethodSpec newTile() {
    CodeBlock memories = CodeBlock.builder().build();
    for (int i = 0; i < networks.size(); i++) {
      memories =
          CodeBlock.of(
              "$L$L$N.newMemory(engine, lanes)",
              memories,
              i == 0 ? CodeBlock.of("") : CodeBlock.of(",$W"),
              network(i));
    }
    return overriding("newTile")
        .returns(RuntimeTypes.TILE)
        .addParameter(RuntimeTypes.KERNEL_ENGINE, "engine")
        .addParameter(int.class, "lanes")
        .addStatement(
            "return new $T(lanes, $L, $L, $L,$W$T.of($L))",
            RuntimeTypes.TILE,
            problem.axes().size(),
            plan.jets().slots(),
            plan.scratchSlots(),
            List.class,
            memories)
        .build();
  }

  private MethodSpec forward(String name) {
    MethodSpec.Builder method = onTile(name);
    for (int i = 0; i < networks.size(); i++) {
      method.addStatement("$N.forward(theta, tile.points, tile.networks.get($L))", network(i), i);
    }
    return method.addStatement("$N(tile)", name + "OverLanes").build();
  }

  private MethodSpec pullback() {
    MethodSpec.Builder method =
        onTile("pullback").addParameter(DOUBLES, "w").addParameter(DOUBLES, "gradient");
    for (int i = 0; i < networks.size(); i++) {
      memory(method, i);
      method.addStatement(
          "$T.weigh(tile, $L, w, $N.cotangents)",
          RuntimeTypes.LANE_ALGEBRA,
          networks.get(i).firstSlot(),
          memoryName(i));
      method.addStatement(
          "$N.reverse(theta, $N, tile.size(), gradient)", network(i), memoryName(i));
    }
    return method.build();
  }

  private MethodSpec rowsMethod() {
    MethodSpec.Builder method =
        onTile("rows")
            .addParameter(DOUBLES, "jacobian")
            .addParameter(int.class, "ld")
            .addParameter(int.class, "row");
    for (int i = 0; i < networks.size(); i++) {
      memory(method, i);
      method.addStatement(
          "$T.copy(tile, $L, $N.cotangents)",
          RuntimeTypes.LANE_ALGEBRA,
          networks.get(i).firstSlot(),
          memoryName(i));
      method.addStatement(
          "$N.rows(theta, $N, tile.size(), jacobian, ld, row)", network(i), memoryName(i));
    }
    for (int other : untouched()) {
      method.addStatement(
          "$T.clear(tile, jacobian, ld, row, layout.start($L), layout.end($L))",
          RuntimeTypes.LANE_ALGEBRA,
          other,
          other);
    }
    return method.build();
  }

  /** The problem's networks that the term does not evaluate: its rows are zero in their columns. */
  private List<Integer> untouched() {
    return IntStream.range(0, problem.networks().size())
        .filter(index -> networks.stream().noneMatch(jet -> jet.network() == index))
        .boxed()
        .toList();
  }

  private MethodSpec pushforward() {
    MethodSpec.Builder method =
        onTile("pushforward").addParameter(DOUBLES, "v").addParameter(DOUBLES, "jv");
    method.addStatement("$T.fill(jv, 0, tile.size(), 0.0)", Arrays.class);
    for (int i = 0; i < networks.size(); i++) {
      memory(method, i);
      method.addStatement("$N.pushforward(theta, $N, v)", network(i), memoryName(i));
      method.addStatement(
          "$T.contract(tile, $L, $N.duals, jv)",
          RuntimeTypes.LANE_ALGEBRA,
          networks.get(i).firstSlot(),
          memoryName(i));
    }
    return method.build();
  }

  private void memory(MethodSpec.Builder method, int position) {
    method.addStatement(
        "final $T $N = tile.networks.get($L)",
        RuntimeTypes.JET_MEMORY,
        memoryName(position),
        position);
  }

  private String memoryName(int position) {
    return networks.size() == 1 ? "memory" : "memory" + position;
  }

  private static MethodSpec.Builder onTile(String name) {
    return overriding(name).addParameter(DOUBLES, "theta").addParameter(RuntimeTypes.TILE, "tile");
  }

  private static MethodSpec.Builder overriding(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
