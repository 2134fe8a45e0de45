package dev.strongform.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.strongform.processor.model.CoordinateModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the two methods of a field: at one point, and along columns of points. */
final class TypedMethods {
  private static final TypeName DOUBLES = ArrayTypeName.of(double.class);
  private static final TypeName MATRIX = ArrayTypeName.of(DOUBLES);

  private final List<CoordinateModel> coordinates;
  private final boolean scalars;

  TypedMethods(List<CoordinateModel> coordinates) {
    this.coordinates = List.copyOf(coordinates);
    this.scalars = coordinates.stream().noneMatch(CoordinateModel::vector);
  }

  List<MethodSpec> of(int index, String field, String formula) {
    return List.of(atPoint(index, field, formula), along(index, field, formula));
  }

  private MethodSpec atPoint(int index, String field, String formula) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field)
            .addModifiers(Modifier.PUBLIC)
            .returns(double.class)
            .addJavadoc("{@code $L} at a point.\n", formula);
    coordinates.forEach(
        coordinate ->
            method.addParameter(coordinate.vector() ? DOUBLES : TypeName.DOUBLE, name(coordinate)));
    return method.addStatement("return at($L, $L)", index, pointArguments()).build();
  }

  private CodeBlock pointArguments() {
    if (scalars || coordinates.size() == 1) {
      return names();
    }
    return CodeBlock.of("point($L)", parts("new double[] {$N}"));
  }

  private MethodSpec along(int index, String field, String formula) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field)
            .addModifiers(Modifier.PUBLIC)
            .returns(DOUBLES)
            .addJavadoc("{@code $L} at many points, one column a coordinate", formula)
            .addJavadoc(scalars ? ".\n" : " (of a vector: {@code [component][point]}).\n");
    coordinates.forEach(
        coordinate ->
            method.addParameter(coordinate.vector() ? MATRIX : DOUBLES, name(coordinate)));
    return method.addStatement("return along($L, $L)", index, columnArguments()).build();
  }

  private CodeBlock columnArguments() {
    if (scalars || coordinates.size() == 1) {
      return names();
    }
    return CodeBlock.of("columns($L)", parts("new double[][] {$N}"));
  }

  private CodeBlock names() {
    return coordinates.stream()
        .map(coordinate -> CodeBlock.of("$N", name(coordinate)))
        .collect(CodeBlock.joining(", "));
  }

  /** The coordinates as arrays: vectors as they are, scalars wrapped. */
  private CodeBlock parts(String wrapped) {
    return coordinates.stream()
        .map(coordinate -> CodeBlock.of(coordinate.vector() ? "$N" : wrapped, name(coordinate)))
        .collect(CodeBlock.joining(", "));
  }

  private static String name(CoordinateModel coordinate) {
    String name = coordinate.name();
    return javax.lang.model.SourceVersion.isKeyword(name) ? name + "_" : name;
  }
}
