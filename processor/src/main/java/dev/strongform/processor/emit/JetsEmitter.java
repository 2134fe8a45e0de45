package dev.strongform.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.JetGroup;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Prints the jets that some terms share as a static method: {@code momentumJets}, named after the
 * first of the terms. A method of its own, since a jet may have many channels.
 */
final class JetsEmitter {
  private static final TypeName ARCHITECTURES =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ARCHITECTURE);

  private final ProblemModel problem;
  private final Mathematics mathematics;

  JetsEmitter(ProblemModel problem, Mathematics mathematics) {
    this.problem = problem;
    this.mathematics = mathematics;
  }

  /** The name of the method, and of what holds its value. */
  static String name(JetGroup group) {
    return group.terms().get(0).name() + "Jets";
  }

  MethodSpec emit(JetGroup group) {
    CodeBlock networks =
        group.jets().networks().stream().map(this::network).collect(CodeBlock.joining(",$W"));
    return MethodSpec.methodBuilder(name(group))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc("What $L: {@code $L}.\n", readers(group), mathematics.jet(group.jets()))
        .returns(RuntimeTypes.SHARED_JETS)
        .addParameter(RuntimeTypes.DOMAIN, "domain")
        .addParameter(ARCHITECTURES, "networks")
        .addParameter(RuntimeTypes.PARAMETER_LAYOUT, "layout")
        .addStatement("return new $T(layout.count(),$W$L)", RuntimeTypes.SHARED_JETS, networks)
        .build();
  }

  private static String readers(JetGroup group) {
    String names = group.terms().stream().map(TermModel::name).collect(Collectors.joining(", "));
    return names + (group.terms().size() > 1 ? " share" : " reads");
  }

  private CodeBlock network(NetworkJet jet) {
    if (jet.network() == problem.networks().size()) {
      return CodeBlock.of("layout.coefficientJets()");
    }
    return CodeBlock.of(
        "new $T(domain, networks.get($L),$W$L,$Wlayout.start($L))",
        RuntimeTypes.JET_NETWORK,
        jet.network(),
        ShapeEmitter.shape(problem.axes().size(), jet),
        jet.network());
  }
}
