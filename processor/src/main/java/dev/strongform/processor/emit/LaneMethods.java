package dev.strongform.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.strongform.processor.plan.LanePart;
import dev.strongform.processor.plan.LanePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a plan as methods over a tile: one, or one that calls the parts it was split into. */
final class LaneMethods {
  private final StepEmitter steps;
  private final TileRows rows;
  private final int firstMemory;

  /**
   * A printer.
   *
   * @param firstMemory index of the first network's memory in the tile
   */
  LaneMethods(StepEmitter steps, TileRows rows, int firstMemory) {
    this.steps = steps;
    this.rows = rows;
    this.firstMemory = firstMemory;
  }

  List<MethodSpec> emit(String name, LanePlan plan) {
    return emit(name, plan, List.of());
  }

  /**
   * The methods of a plan that writes to more than the tile.
   *
   * @param arrays names of arrays that the methods take besides
   */
  List<MethodSpec> emit(String name, LanePlan plan, List<String> arrays) {
    if (plan.parts().size() == 1) {
      return List.of(loop(name, plan.parts().get(0), arrays));
    }
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int i = 0; i < plan.parts().size(); i++) {
      String part = name + "Part" + (i + 1);
      calls.addStatement("$N($L)", part, arguments(arrays));
      methods.add(loop(part, plan.parts().get(i), arrays));
    }
    methods.add(0, method(name, arrays).addCode(calls.build()).build());
    return methods;
  }

  private MethodSpec loop(String name, LanePart part, List<String> arrays) {
    return method(name, arrays)
        .addAnnotation(operations(part.flops()))
        .addCode(rows.arrays(part, firstMemory))
        .beginControlFlow("for (int i = 0; i < tile.size(); i++)")
        .addCode(steps.emit(part))
        .endControlFlow()
        .build();
  }

  private static AnnotationSpec operations(long count) {
    return AnnotationSpec.builder(RuntimeTypes.OPERATIONS).addMember("value", "$L", count).build();
  }

  private static MethodSpec.Builder method(String name, List<String> arrays) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.TILE, "tile");
    arrays.forEach(array -> method.addParameter(ArrayTypeName.of(double.class), array));
    return method;
  }

  /** What such a method is called with: the tile, then the arrays. */
  static String arguments(List<String> arrays) {
    return Stream.concat(Stream.of("tile"), arrays.stream()).collect(Collectors.joining(", "));
  }
}
