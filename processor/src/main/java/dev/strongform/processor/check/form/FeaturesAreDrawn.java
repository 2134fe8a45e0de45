package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.DrawDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/**
 * Scales of features are positive, one for all coordinates or one each; shares are three; fractions
 * are above 0 and at most 1.
 */
final class FeaturesAreDrawn implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      network.as(DrawDecl.class).ifPresent(drawn -> check(problem, network.ref(), drawn, sink));
    }
  }

  private static void check(
      ProblemDecl problem, SourceRef ref, DrawDecl drawn, DiagnosticSink sink) {
    int axes = problem.axes().size();
    int scales = drawn.scale().size();
    if (scales != 1 && scales != axes) {
      sink.report(HeaderRule.FEATURE_SCALES, ref, scales, axes);
    }
    for (Located<Double> scale : drawn.scale()) {
      if (!(scale.value() > 0 && Double.isFinite(scale.value()))) {
        sink.report(HeaderRule.FEATURE_SCALE, scale.ref(), scale.value());
      }
    }
    if (!areShares(drawn.shares())) {
      List<Double> found = drawn.shares().stream().map(Located::value).toList();
      SourceRef place = found.isEmpty() ? ref : drawn.shares().get(0).ref();
      sink.report(HeaderRule.FEATURE_SHARES, place, found);
    }
    if (!areFractions(drawn.fractions())) {
      List<Double> found = drawn.fractions().stream().map(Located::value).toList();
      SourceRef place = found.isEmpty() ? ref : drawn.fractions().get(0).ref();
      sink.report(HeaderRule.FEATURE_FRACTIONS, place, found);
    }
  }

  private static boolean areFractions(List<Located<Double>> fractions) {
    return !fractions.isEmpty()
        && fractions.stream().allMatch(each -> each.value() > 0 && each.value() <= 1);
  }

  private static boolean areShares(List<Located<Double>> shares) {
    double sum = shares.stream().mapToDouble(Located::value).sum();
    boolean none = shares.stream().allMatch(share -> share.value() >= 0);
    return shares.size() == 3 && none && sum > 0 && Double.isFinite(sum);
  }
}
