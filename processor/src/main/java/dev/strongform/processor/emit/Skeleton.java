package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.strongform.processor.model.CoordinateModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The public face of the generated types for a class with mistakes: code that uses them compiles,
 * so that javac shows the mistakes and not everything that follows from them.
 *
 * @param fields names of fields that the solution would have
 */
public record Skeleton(
    String packageName, String className, List<CoordinateModel> coordinates, List<String> fields) {
  /** Copies the lists. */
  public Skeleton {
    coordinates = List.copyOf(coordinates);
    fields = List.copyOf(fields);
  }

  /** The source of a problem that cannot be made. */
  public String problem() {
    TypeSpec.Builder type =
        GeneratedTypes.publicClass(className + "Problem")
            .addSuperinterface(RuntimeTypes.COMPILED_PROBLEM)
            .addJavadoc("Stands in for {@link $L}, which has errors.\n", className)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(refusal())
                    .build());
    type.addMethod(refused("info", RuntimeTypes.PROBLEM_INFO));
    type.addMethod(refused("domain", RuntimeTypes.DOMAIN));
    type.addMethod(refused("networks", list(RuntimeTypes.ARCHITECTURE)));
    type.addMethod(refused("parameters", list(RuntimeTypes.PARAMETER_BLOCK)));
    type.addMethod(refused("terms", list(RuntimeTypes.TERM_KERNEL)));
    type.addMethod(refused("training", RuntimeTypes.TRAINING_DEFAULTS));
    type.addMethod(
        refused("solution", self("Solution")).toBuilder()
            .addParameter(ArrayTypeName.of(double.class), "theta")
            .build());
    type.addMethod(
        refused(
            "exact",
            ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.EXACT_SOLUTION)));
    type.addMethod(
        refused("with", self("Problem")).toBuilder()
            .addParameter(RuntimeTypes.DOMAIN, "other")
            .addParameter(list(RuntimeTypes.ARCHITECTURE), "sizes")
            .build());
    return print(type.build());
  }

  /** The source of a solution that cannot be made. */
  public String solution() {
    TypeSpec.Builder type =
        GeneratedTypes.publicClass(className + "Solution")
            .addSuperinterface(RuntimeTypes.SOLUTION)
            .addJavadoc("Stands in for a solution of {@link $L}, which has errors.\n", className)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(refused("fields", ParameterizedTypeName.get(List.class, String.class)));
    type.addMethod(
        refused("evaluate", ArrayTypeName.of(double.class)).toBuilder()
            .addParameter(String.class, "field")
            .addParameter(ArrayTypeName.of(ArrayTypeName.of(double.class)), "coordinates")
            .build());
    type.addMethod(refused("parameters", ArrayTypeName.of(double.class)));
    TypedMethods typed = new TypedMethods(coordinates);
    for (String field : fields) {
      for (MethodSpec method : typed.of(0, field, field)) {
        type.addMethod(
            MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(method.returnType())
                .addParameters(method.parameters())
                .addCode(refusal())
                .build());
      }
    }
    return print(type.build());
  }

  private MethodSpec refused(String name, TypeName type) {
    return GeneratedTypes.overriding(name).returns(type).addCode(refusal()).build();
  }

  private CodeBlock refusal() {
    return CodeBlock.of(
        "throw new $T($S);\n", IllegalStateException.class, className + " has errors: mend them");
  }

  private ClassName self(String suffix) {
    return ClassName.get(packageName, className + suffix);
  }

  private static TypeName list(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  private String print(TypeSpec type) {
    return GeneratedTypes.print(packageName, type, className + "   has errors");
  }
}
