package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.SubdomainsDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/**
 * Subdomains have a box or more along every coordinate, one along a periodic one, overlap by a
 * share of a box, and hold networks, not windows.
 */
final class SubdomainsHaveBoxes implements FormRule {
  private static final double LEAST_OVERLAP = 0.01;

  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    problem.subdomains().ifPresent(subdomains -> check(problem, subdomains, sink));
  }

  private static void check(ProblemDecl problem, SubdomainsDecl subdomains, DiagnosticSink sink) {
    boxes(problem, subdomains, sink);
    Located<Double> overlap = subdomains.overlap();
    if (!(overlap.value() >= LEAST_OVERLAP && overlap.value() <= 1)) {
      sink.report(
          AnsatzRule.SUBDOMAINS_NUMBER,
          overlap.ref(),
          "overlap",
          overlap.value(),
          "a share of a box, from " + LEAST_OVERLAP + " to 1");
    }
    for (NetworkDecl network : problem.networks()) {
      if (network.kind() instanceof WindowsDecl) {
        sink.report(AnsatzRule.SUBDOMAINS_OF_WINDOWS, subdomains.ref());
      }
    }
  }

  private static void boxes(ProblemDecl problem, SubdomainsDecl subdomains, DiagnosticSink sink) {
    List<Located<Integer>> boxes = subdomains.boxes();
    int axes = problem.axes().size();
    if (boxes.size() != 1 && boxes.size() != axes) {
      sink.report(
          AnsatzRule.SUBDOMAINS_NUMBER,
          subdomains.ref(),
          "boxes",
          boxes.size() + " numbers",
          "one, or one for each of the coordinates, which are " + axes);
      return;
    }
    for (int axis = 0; axis < boxes.size(); axis++) {
      Located<Integer> count = boxes.get(axis);
      if (count.value() < 1) {
        sink.report(AnsatzRule.SUBDOMAINS_NUMBER, count.ref(), "boxes", count.value(), "1 or more");
      } else if (boxes.size() > 1 && count.value() > 1) {
        wholeIfPeriodic(problem, problem.axes().get(axis).name().value(), count, sink);
      }
    }
  }

  private static void wholeIfPeriodic(
      ProblemDecl problem, String name, Located<Integer> count, DiagnosticSink sink) {
    if (problem.periodic().stream().map(Located::value).anyMatch(name::equals)) {
      sink.report(AnsatzRule.SUBDOMAINS_PERIODIC, count.ref(), name, count.value());
    }
  }
}
