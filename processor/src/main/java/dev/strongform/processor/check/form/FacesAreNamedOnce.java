package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FaceName;
import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No condition names a face twice. */
final class FacesAreNamedOnce implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    FaceNames names = new FaceNames(problem);
    for (MethodDecl method : problem.methods(Role.BOUNDARY)) {
      Set<FaceName> seen = new HashSet<>();
      method.roles().stream()
          .flatMap(role -> role.faces().stream())
          .filter(face -> repeats(names.read(face.value()).orElse(List.of()), seen))
          .forEach(face -> sink.report(MethodRule.FACE_TWICE, face.ref(), face.value()));
    }
  }

  private static boolean repeats(List<FaceName> faces, Set<FaceName> seen) {
    boolean repeated = faces.stream().anyMatch(seen::contains);
    seen.addAll(faces);
    return repeated;
  }
}
