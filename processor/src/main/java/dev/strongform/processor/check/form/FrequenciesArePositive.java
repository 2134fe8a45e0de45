package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FourierDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.SirenDecl;
import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;

/** Fourier features have directions and positive scales, and a siren has a positive frequency. */
final class FrequenciesArePositive implements FormRule {
  /** What the runtime draws, and no solution needs more. */
  private static final double BOUND = 1e9;

  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      network.as(FourierDecl.class).ifPresent(fourier -> check(network.ref(), fourier, sink));
      network
          .as(SirenDecl.class)
          .map(SirenDecl::omega0)
          .filter(omega0 -> !isFrequency(omega0.value()))
          .ifPresent(
              omega0 -> sink.report(AnsatzRule.SIREN_FREQUENCY, omega0.ref(), omega0.value()));
    }
  }

  private static void check(SourceRef ref, FourierDecl fourier, DiagnosticSink sink) {
    int directions = fourier.directions().value();
    if (directions < 1) {
      sink.report(
          AnsatzRule.FOURIER_NUMBER,
          fourier.directions().ref(),
          "directions",
          directions,
          "1 or more");
    }
    for (Located<Double> scale : fourier.scales()) {
      if (!isFrequency(scale.value())) {
        sink.report(
            AnsatzRule.FOURIER_NUMBER, scale.ref(), "scales", scale.value(), "positive, such as 5");
      }
    }
    int scales = fourier.scales().size();
    if (scales == 0 || (directions >= 1 && scales > directions)) {
      sink.report(
          AnsatzRule.FOURIER_NUMBER,
          ref,
          "scales",
          scales + " numbers",
          "one or more, and not more than the directions, which are " + directions);
    }
  }

  private static boolean isFrequency(double value) {
    return value > 0 && value < BOUND;
  }
}
