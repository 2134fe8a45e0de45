package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** The rules on what is written; this list is the specification. */
public final class FormCheck {
  private static final List<FormRule> HEADER =
      List.of(
          new ProblemIsClass(),
          new ProblemHasAxis(),
          new ProblemHasUnknown(),
          new ProblemHasEquation(),
          new NamesAreLegal(),
          new NamesAreDistinct(),
          new DerivativesReadOneWay(),
          new RangesAreFinite(),
          new RangesAreNotEmpty(),
          new DimensionsArePositive(),
          new LayersHaveNeurons(),
          new FeaturesAreDrawn(),
          new FrequenciesArePositive(),
          new SubdomainsHaveBoxes(),
          new WindowsHavePolynomials(),
          new WindowsStandAlone(),
          new WindowsFitTheProblem(),
          new NetworksHaveLayers(),
          new NetworksGiveUnknowns(),
          new UnknownsHaveOneNetwork(),
          new UnknownsHaveNetwork(),
          new PeriodicNamesCoordinate(),
          new TrainingNamesAreKnown(),
          new TrainingNumbersArePositive(),
          new CutsLieInTheTime(),
          new SlabsFitTheProblem(),
          new WeightsNameTerms(),
          new ReferenceHasPath(),
          new TrainablesAreCoefficients(),
          new ObservationsHaveData(),
          new UnknownsAreUsed(),
          new UnknownsHaveEquation(),
          new EquationsAreEnough(),
          new EnergiesHaveNoTime(),
          new EnergiesStandAlone());

  private static final List<FormRule> METHODS =
      List.of(
          new MethodsAreStatic(),
          new MethodsReturnDouble(),
          new MethodsHaveBody(),
          new MethodsHaveOneRole(),
          new TermsAreDistinct(),
          new ParametersAreKnown(),
          new ParametersBelong(),
          new ParametersHaveTheirType(),
          new OrdersAreLow(),
          new VectorDerivativesAreFirst(),
          new ParametersAreUsed(),
          new TermsHoldUnknown(),
          new InitialNeedsTime(),
          new BoundaryNeedsSpace(),
          new FacesExist(),
          new FacesAreNotPeriodic(),
          new FacesAreNamedOnce(),
          new SomeFaceIsLeft(),
          new SolutionsBearNames(),
          new SolutionsAreGivenOnce(),
          new ExactIsComplete(),
          new QuantitiesHaveNoCycle());

  private static final List<FormRule> BODIES =
      List.of(
          new JavaIsSupported(),
          new NamesResolve(),
          new CallsResolve(),
          new NoRecursion(),
          new OpaqueCallsTakeNoUnknown(),
          new UnknownsMeetDerivatives(),
          new LoopsAreConstant(),
          new IndexesAreConstant(),
          new CastsAreConstant(),
          new IndexesAreInRange(),
          new NoIntegerRemainder(),
          new ConstantsHaveValue(),
          new ConstantsAreFinite(),
          new NoDivisionByZero(),
          new PathsReturn(),
          new VariablesAreAssigned(),
          new TypesFit());

  private FormCheck() {}

  /**
   * Tries every rule, so that all mistakes of a class are reported in one build. A nested class is
   * told so alone: it has to be moved before anything else.
   */
  public static void check(ProblemDecl problem, DiagnosticSink sink) {
    new ProblemStandsAlone().check(problem, sink);
    if (!sink.hasErrors()) {
      HEADER.forEach(rule -> rule.check(problem, sink));
      METHODS.forEach(rule -> rule.check(problem, sink));
      BODIES.forEach(rule -> rule.check(problem, sink));
    }
  }
}
