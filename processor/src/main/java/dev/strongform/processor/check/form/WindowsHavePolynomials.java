package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Windows have four polynomials or more along each axis, and a tolerance between 0 and 1. */
final class WindowsHavePolynomials implements FormRule {
  private static final int FEWEST = 4;

  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      network.as(WindowsDecl.class).ifPresent(windows -> check(windows, sink));
    }
  }

  private static void check(WindowsDecl windows, DiagnosticSink sink) {
    polynomials("space", windows.space(), sink);
    polynomials("time", windows.time(), sink);
    Located<Double> tolerance = windows.tolerance();
    if (!(tolerance.value() > 0 && tolerance.value() < 1)) {
      sink.report(
          HeaderRule.WINDOWS_NUMBER,
          tolerance.ref(),
          "tolerance",
          tolerance.value(),
          "above 0 and below 1, such as 1e-10");
    }
  }

  private static void polynomials(String name, Located<Integer> count, DiagnosticSink sink) {
    if (count.value() < FEWEST) {
      sink.report(
          HeaderRule.WINDOWS_NUMBER,
          count.ref(),
          name,
          count.value(),
          FEWEST + " polynomials or more, such as " + (name.equals("space") ? 16 : 12));
    }
  }
}
