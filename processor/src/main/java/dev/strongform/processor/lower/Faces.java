package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import java.util.ArrayList;
import java.util.List;

/** Finds the faces on which a condition holds. */
final class Faces {
  private final Coordinates coordinates;

  Faces(Coordinates coordinates) {
    this.coordinates = coordinates;
  }

  List<FaceModel> of(MethodDecl method) {
    RoleDecl role = method.role().orElseThrow();
    if (role.role() == Role.INITIAL) {
      return List.of(new FaceModel(coordinates.axes().size() - 1, false));
    }
    if (role.role() != Role.BOUNDARY) {
      return List.of();
    }
    List<FaceModel> faces = new ArrayList<>();
    if (role.faces().isEmpty()) {
      coordinates.axes().stream()
          .filter(axis -> !axis.time() && !axis.periodic())
          .forEach(axis -> both(axis.index(), faces));
    }
    role.faces().forEach(face -> named(face, faces));
    return faces;
  }

  private static void both(int axis, List<FaceModel> faces) {
    faces.add(new FaceModel(axis, false));
    faces.add(new FaceModel(axis, true));
  }

  private void named(Located<String> face, List<FaceModel> faces) {
    String[] sides = face.value().split("=", 2);
    for (int axis : coordinates.named(sides[0].trim()).axes()) {
      AxisModel model = coordinates.axes().get(axis);
      if (sides.length == 1) {
        both(axis, faces);
      } else {
        faces.add(new FaceModel(axis, isUpper(sides[1].trim(), model)));
      }
    }
  }

  private static boolean isUpper(String end, AxisModel axis) {
    if (end.equals("min") || end.equals("max")) {
      return end.equals("max");
    }
    double value = Double.parseDouble(end);
    return Math.abs(value - axis.max()) < Math.abs(value - axis.min());
  }
}
