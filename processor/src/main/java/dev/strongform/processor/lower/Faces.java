package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.FaceName;
import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.model.FaceModel;
import java.util.ArrayList;
import java.util.List;

/** Finds the faces on which a condition holds. */
final class Faces {
  private final Coordinates coordinates;
  private final FaceNames names;

  Faces(ProblemDecl problem, Coordinates coordinates) {
    this.coordinates = coordinates;
    this.names = new FaceNames(problem);
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

  private void named(Located<String> text, List<FaceModel> faces) {
    for (FaceName face : names.read(text.value()).orElseThrow()) {
      for (int axis : coordinates.named(face.coordinate()).axes()) {
        faces.add(new FaceModel(axis, face.upper()));
      }
    }
  }
}
