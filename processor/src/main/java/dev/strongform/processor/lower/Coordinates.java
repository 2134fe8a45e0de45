package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.CoordinateModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The coordinates of a problem and the scalar axes they take.
 *
 * @param all as declared, time last
 * @param axes one a component
 */
record Coordinates(List<CoordinateModel> all, List<AxisModel> axes) {
  Coordinates {
    all = List.copyOf(all);
    axes = List.copyOf(axes);
  }

  static Coordinates of(ProblemDecl problem) {
    List<String> periodic = problem.periodic().stream().map(Located::value).toList();
    List<CoordinateModel> all = new ArrayList<>();
    List<AxisModel> axes = new ArrayList<>();
    for (AxisDecl axis : problem.axes()) {
      String name = axis.name().value();
      all.add(
          new CoordinateModel(
              name, axes.size(), axis.dimension().value(), axis.isVector(), axis.time()));
      for (int i = 0; i < axis.dimension().value(); i++) {
        axes.add(
            new AxisModel(
                axes.size(),
                axis.isVector() ? name + "[" + i + "]" : name,
                axis.min().value(),
                axis.max().value(),
                axis.time(),
                periodic.contains(name)));
      }
    }
    return new Coordinates(all, axes);
  }

  CoordinateModel named(String name) {
    return all.stream()
        .filter(coordinate -> coordinate.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no coordinate " + name));
  }

  /** The space axes. */
  List<Integer> space() {
    return axes.stream().filter(axis -> !axis.time()).map(AxisModel::index).toList();
  }
}
