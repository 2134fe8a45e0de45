package dev.strongform.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.DrawModel;
import dev.strongform.processor.model.FieldModel;
import dev.strongform.processor.model.FourierModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TrainableModel;
import dev.strongform.processor.model.TrainingModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.model.WindowsModel;
import dev.strongform.processor.structure.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints what is fixed when a problem is compiled: domain, networks, facts, training defaults. */
final class ProblemConstants {
  private final ProblemModel problem;
  private final ClassName self;

  ProblemConstants(ProblemModel problem, ClassName self) {
    this.problem = problem;
    this.self = self;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>(always());
    if (!problem.trainables().isEmpty()) {
      fields.add(
          2,
          constant(
              ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.COEFFICIENT),
              "COEFFICIENTS",
              coefficients()));
    }
    return fields;
  }

  private CodeBlock coefficients() {
    return CodeBlock.of(
        "$T.of(\n$>$>$L$<$<)",
        List.class,
        problem.trainables().stream()
            .map(ProblemConstants::coefficient)
            .collect(CodeBlock.joining(",\n")));
  }

  private static CodeBlock coefficient(TrainableModel trainable) {
    CodeBlock exact =
        trainable
            .exact()
            .map(value -> CodeBlock.of("$T.of($L)", OptionalDouble.class, Literals.bare(value)))
            .orElse(CodeBlock.of("$T.empty()", OptionalDouble.class));
    return CodeBlock.of(
        "new $T($S, $L, $L, $L)",
        RuntimeTypes.COEFFICIENT,
        trainable.name(),
        Literals.bare(trainable.start()),
        exact,
        trainable.positive());
  }

  private List<FieldSpec> always() {
    return List.of(
        constant(RuntimeTypes.DOMAIN, "DOMAIN", domain()),
        constant(
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ARCHITECTURE),
            "NETWORKS",
            networks()),
        constant(RuntimeTypes.PROBLEM_INFO, "INFO", info()),
        constant(RuntimeTypes.TRAINING_DEFAULTS, "TRAINING", training()));
  }

  List<MethodSpec> methods() {
    Map<String, Double> weights = problem.training().weights();
    return weights.isEmpty() ? List.of() : List.of(weights(weights));
  }

  private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private CodeBlock domain() {
    return CodeBlock.of(
        "new $T(\n$>$>$T.of(\n$>$>$L$<$<)$<$<)",
        RuntimeTypes.DOMAIN,
        List.class,
        problem.axes().stream().map(ProblemConstants::axis).collect(CodeBlock.joining(",\n")));
  }

  private static CodeBlock axis(AxisModel axis) {
    return CodeBlock.of(
        "new $T($S, $L, $L, $L, $L)",
        RuntimeTypes.AXIS,
        axis.name(),
        Literals.bare(axis.min()),
        Literals.bare(axis.max()),
        axis.time(),
        axis.periodic());
  }

  private CodeBlock networks() {
    return CodeBlock.of(
        "$T.of(\n$>$>$L$<$<)",
        List.class,
        problem.networks().stream()
            .map(network -> CodeBlock.of("$L$L", network(network), boxes()))
            .collect(CodeBlock.joining(",\n")));
  }

  private CodeBlock boxes() {
    return problem
        .subdomains()
        .map(
            subdomains ->
                CodeBlock.of(
                    "\n$>$>.in(new $T($T.of($L),$W$L))$<$<",
                    RuntimeTypes.SUBDOMAINS,
                    List.class,
                    subdomains.boxes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                    Literals.bare(subdomains.overlap())))
        .orElseGet(() -> CodeBlock.of(""));
  }

  private static CodeBlock network(NetworkModel network) {
    return network
        .windows()
        .map(windows -> windows(network, windows))
        .or(() -> network.drawn().map(drawn -> features(network, drawn)))
        .or(() -> network.fourier().map(fourier -> fourier(network, fourier)))
        .orElseGet(() -> network.omega0().isPresent() ? siren(network) : mlp(network));
  }

  private static CodeBlock windows(NetworkModel network, WindowsModel windows) {
    return CodeBlock.of(
        "$T.windows($S,$W$L,$W$T.of($L,$W$L,$W$L))",
        RuntimeTypes.ARCHITECTURE,
        network.name(),
        network.outputs().size(),
        RuntimeTypes.WINDOWS,
        windows.space(),
        windows.time(),
        Literals.bare(windows.tolerance()));
  }

  private static CodeBlock features(NetworkModel network, DrawModel drawn) {
    return CodeBlock.of(
        "$T.features($S,$W$L,$W$T.$L,$W$L,\n$>$>new $T($T.of($L),$W$T.of($L)$L)$<$<)",
        RuntimeTypes.ARCHITECTURE,
        network.name(),
        network.hidden().get(0),
        RuntimeTypes.ACTIVATION,
        network.activation(),
        network.outputs().size(),
        RuntimeTypes.RANDOM_FEATURES,
        List.class,
        numbers(drawn.scales()),
        List.class,
        numbers(drawn.shares()),
        fractions(drawn));
  }

  private static CodeBlock fractions(DrawModel drawn) {
    return drawn.isWhole()
        ? CodeBlock.of("")
        : CodeBlock.of(",$W$T.of($L)", List.class, numbers(drawn.fractions()));
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(Literals::bare).collect(Collectors.joining(", "));
  }

  private static CodeBlock fourier(NetworkModel network, FourierModel fourier) {
    return CodeBlock.of(
        "$T.fourier($S,$Wnew $T($L,$W$T.of($L)),$W$T.of($L),$W$T.$L,$W$L)",
        RuntimeTypes.ARCHITECTURE,
        network.name(),
        RuntimeTypes.FOURIER_FEATURES,
        fourier.directions(),
        List.class,
        numbers(fourier.scales()),
        List.class,
        hidden(network),
        RuntimeTypes.ACTIVATION,
        network.activation(),
        network.outputs().size());
  }

  private static CodeBlock siren(NetworkModel network) {
    return CodeBlock.of(
        "$T.siren($S,$W$T.of($L),$W$L,$Wnew $T($L))",
        RuntimeTypes.ARCHITECTURE,
        network.name(),
        List.class,
        hidden(network),
        network.outputs().size(),
        RuntimeTypes.SIREN,
        Literals.bare(network.omega0().orElseThrow()));
  }

  private static CodeBlock hidden(NetworkModel network) {
    return network.hidden().stream()
        .map(width -> CodeBlock.of("$L", width))
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock mlp(NetworkModel network) {
    return CodeBlock.of(
        "new $T($S,$W$T.of($L),$W$T.$L,$W$L)",
        RuntimeTypes.ARCHITECTURE,
        network.name(),
        List.class,
        hidden(network),
        RuntimeTypes.ACTIVATION,
        network.activation(),
        network.outputs().size());
  }

  private CodeBlock info() {
    return CodeBlock.of(
        "new $T(\n$>$>$S,\n$S,\n$L,\n$L,\n$L,\n$L,\n$T.read($T.class, $S),\n$S$<$<)",
        RuntimeTypes.PROBLEM_INFO,
        problem.className(),
        problem.qualifiedName(),
        words(problem.unknowns().stream().map(UnknownModel::name).toList()),
        words(problem.fields().stream().map(FieldModel::name).toList()),
        sentences(Facts.of(problem)),
        new StructureEmitter(problem).emit(),
        RuntimeTypes.MODEL_CARD,
        self,
        problem.className() + ".md",
        problem.reference().orElse(""));
  }

  private static CodeBlock words(List<String> words) {
    return CodeBlock.of("$T.of($L)", List.class, strings(words, ",$W"));
  }

  private static CodeBlock sentences(List<String> sentences) {
    return CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, strings(sentences, ",\n"));
  }

  private static CodeBlock strings(List<String> values, String separator) {
    return values.stream()
        .map(value -> CodeBlock.of("$S", value))
        .collect(CodeBlock.joining(separator));
  }

  private CodeBlock training() {
    TrainingModel training = problem.training();
    CodeBlock weights =
        training.weights().isEmpty()
            ? CodeBlock.of("$T.of()", Map.class)
            : CodeBlock.of("weights()");
    CodeBlock adaptation =
        training.adapts()
            ? CodeBlock.of(
                ",$W$L,$W$S,$W$L", training.resample(), training.resampling(), training.slabs())
            : CodeBlock.of("");
    return CodeBlock.of(
        "new $T(\n$>$>$S,$W$S,$W$L,$W$L,$W$L,$W$L,$W$L,$W$LL,$W$L$L$<$<)$L",
        RuntimeTypes.TRAINING_DEFAULTS,
        training.method(),
        training.sampling(),
        training.interior(),
        training.boundary(),
        training.initial(),
        training.iterations(),
        Literals.of(training.seconds()),
        training.seed(),
        weights,
        adaptation,
        changes(training));
  }

  /** What is set behind the constructor, since most problems leave it alone. */
  private static CodeBlock changes(TrainingModel training) {
    CodeBlock.Builder changes = CodeBlock.builder();
    if (training.batch() > 0) {
      changes.add(".withBatch($L)", training.batch());
    }
    if (!training.cuts().isEmpty()) {
      changes.add(
          ".withCuts($L)",
          training.cuts().stream()
              .map(cut -> CodeBlock.of("$L", Literals.of(cut)))
              .collect(CodeBlock.joining(",$W")));
    }
    if (training.goal() > 0) {
      changes.add(".withGoal($L)", Literals.of(training.goal()));
    }
    return changes.build();
  }

  private static MethodSpec weights(Map<String, Double> weights) {
    TypeName type = ParameterizedTypeName.get(Map.class, String.class, Double.class);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("weights")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addStatement("$T weights = new $T<>()", type, LinkedHashMap.class);
    weights.forEach(
        (term, weight) -> method.addStatement("weights.put($S, $L)", term, Literals.of(weight)));
    return method.addStatement("return weights").build();
  }
}
