package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of faces: {@code x}, {@code x = min}, {@code x = max}, {@code x = } a number, an
 * arithmetic of numbers and {@code PI}, or a constant of the class, which equals an end of the
 * range.
 */
public final class FaceNames {
  /**
   * How far a position may be from the end of the range, relative to the larger of the two ends.
   */
  private static final double TOLERANCE = 1e-12;

  private final ProblemDecl problem;

  /** The faces of a problem. */
  public FaceNames(ProblemDecl problem) {
    this.problem = problem;
  }

  /** The faces that a text names; empty where it names none. */
  public Optional<List<FaceName>> read(String text) {
    int equals = text.indexOf('=');
    Optional<AxisDecl> axis = coordinate((equals < 0 ? text : text.substring(0, equals)).trim());
    if (axis.isEmpty() || equals < 0) {
      return axis.map(FaceNames::both);
    }
    return upper(axis.get(), text.substring(equals + 1).trim())
        .map(upper -> List.of(new FaceName(name(axis.get()), upper)));
  }

  /** The coordinate that a text begins with, whether or not it names a face of it. */
  public Optional<AxisDecl> coordinateOf(String text) {
    return coordinate(text.split("=", 2)[0].trim());
  }

  /** All faces that are not periodic. */
  public List<FaceName> all() {
    List<FaceName> faces = new ArrayList<>();
    for (AxisDecl axis : problem.coordinates()) {
      if (!isPeriodic(axis)) {
        faces.addAll(both(axis));
      }
    }
    return faces;
  }

  /** A face as one would write it, such as {@code x = -1}. */
  public String text(FaceName face) {
    AxisDecl axis = coordinate(face.coordinate()).orElseThrow();
    double end = face.upper() ? axis.max().value() : axis.min().value();
    boolean whole = end == Math.rint(end) && Math.abs(end) < 1e6;
    String number = whole ? Long.toString((long) end) : face.upper() ? "max" : "min";
    return face.coordinate() + " = " + number;
  }

  /** Whether a coordinate is periodic. */
  public boolean isPeriodic(AxisDecl axis) {
    return problem.periodic().stream().anyMatch(name -> name.value().equals(name(axis)));
  }

  private Optional<AxisDecl> coordinate(String name) {
    return problem.coordinates().stream().filter(axis -> name(axis).equals(name)).findFirst();
  }

  private static String name(AxisDecl axis) {
    return axis.name().value();
  }

  private static List<FaceName> both(AxisDecl axis) {
    return List.of(new FaceName(name(axis), false), new FaceName(name(axis), true));
  }

  /** Which end a position is; empty where it is none. */
  private Optional<Boolean> upper(AxisDecl axis, String position) {
    if (position.equals("min") || position.equals("max")) {
      return Optional.of(position.equals("max"));
    }
    double min = axis.min().value();
    double max = axis.max().value();
    double slack = TOLERANCE * Math.max(Math.abs(min), Math.abs(max));
    return new FaceArithmetic(position, this::constant)
        .value()
        .filter(at -> Math.abs(at - min) <= slack || Math.abs(at - max) <= slack)
        .map(at -> Math.abs(at - max) <= slack);
  }

  private Optional<Double> constant(String name) {
    return new ConstantFolder(problem)
        .constant(name)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue());
  }
}
