package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Sources;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.NonFiniteConstantException;
import dev.strongform.processor.expression.OpaqueDerivativeException;
import dev.strongform.processor.model.ProblemModel;
import java.util.List;

/** The rules on what a model means; this list is the specification. */
public final class MeaningCheck {
  private static final List<MeaningRule> RULES =
      List.of(
          new TermsHoldUnknowns(),
          new ResidualsAreFinite(),
          new InitialConditionsMatchTheOrder(),
          new FacesAreCovered(),
          new SatisfiedConditionsLeave(),
          new EnergiesHaveMinimum(),
          new PenaltiesAreNamed(),
          new ZeroIsNoSolution(),
          new CoefficientsMatter(),
          new TrainablesMatter(),
          new DefaultNetworkIsNamed(),
          new NetworksFitTheBudget(),
          new ActivationsAreSmooth(),
          new AnsatzDependsOnNetwork(),
          new ConditionsArePossible(),
          new FunctionsAreSmooth(),
          new ExactSolutionsHold(),
          new ExactIsStationary(),
          new DataMeetAcrossSeams(),
          new DataMeetAtCorners());

  private MeaningCheck() {}

  /** Tries every rule, so that all mistakes of a class are reported in one build. */
  public static void check(
      ProblemModel problem, Sources sources, Expressions expressions, DiagnosticSink sink) {
    MeaningContext context = new MeaningContext(problem, sources, expressions);
    RULES.forEach(rule -> attempt(rule, context, sink));
  }

  /**
   * A rule whose trials leave the range of a double, or meet an opaque call, has nothing to say.
   */
  private static void attempt(MeaningRule rule, MeaningContext context, DiagnosticSink sink) {
    try {
      rule.check(context, sink);
    } catch (NonFiniteConstantException | OpaqueDerivativeException untried) {
      // Nothing was proven wrong; what the rule reported before stays.
    }
  }
}
