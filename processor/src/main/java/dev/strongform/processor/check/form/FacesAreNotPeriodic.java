package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** No condition stands on a face of a periodic coordinate. */
final class FacesAreNotPeriodic extends FaceRule {
  @Override
  void check(Located<String> face, FaceNames names, DiagnosticSink sink) {
    names
        .coordinateOf(face.value())
        .filter(names::isPeriodic)
        .filter(axis -> names.read(face.value()).isPresent())
        .ifPresent(
            axis ->
                sink.report(
                    MethodRule.PERIODIC_FACE, face.ref(), axis.name().value(), face.value()));
  }
}
