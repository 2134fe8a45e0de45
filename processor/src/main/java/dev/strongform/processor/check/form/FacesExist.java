package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;

/** Every face that is named exists. */
final class FacesExist extends FaceRule {
  @Override
  void check(Located<String> face, FaceNames names, DiagnosticSink sink) {
    if (names.read(face.value()).isEmpty()) {
      List<String> faces = names.all().stream().map(names::text).toList();
      sink.report(
          MethodRule.NO_SUCH_FACE,
          face.ref(),
          face.value(),
          NearestName.didYouMean(face.value(), faces),
          faces.isEmpty() ? "none" : String.join(", ", faces));
    }
  }
}
