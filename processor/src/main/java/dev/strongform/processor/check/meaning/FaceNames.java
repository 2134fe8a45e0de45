package dev.strongform.processor.check.meaning;

import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.CoordinateModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.structure.Probe;

/** Names faces as one would write them in {@code @Boundary}. */
final class FaceNames {
  private final ProblemModel problem;

  FaceNames(ProblemModel problem) {
    this.problem = problem;
  }

  /** A face such as {@code x = 0}; a vector coordinate's components share one name. */
  String of(FaceModel face) {
    return coordinate(face.axis()) + " = " + end(face);
  }

  /** The name of the coordinate that an axis belongs to. */
  String coordinate(int axis) {
    return problem.coordinates().stream()
        .filter(coordinate -> coordinate.axes().contains(axis))
        .map(CoordinateModel::name)
        .findFirst()
        .orElseThrow();
  }

  /** The end as a number where that is short and exact. */
  private String end(FaceModel face) {
    AxisModel axis = problem.axes().get(face.axis());
    String number = Probe.number(axis.end(face.upper()));
    boolean exact = Double.parseDouble(number) == axis.end(face.upper());
    return exact ? number : face.upper() ? "max" : "min";
  }
}
