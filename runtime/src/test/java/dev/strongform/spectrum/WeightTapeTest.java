package dev.strongform.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.models.Models;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spectrum is of the loss that is trained, with its weights at that moment. */
class WeightTapeTest {
  private static final CompiledProblem DECAY = Models.decay(6);

  private static TrainingOptions options(String weighting) {
    return TrainingOptions.of(DECAY)
        .withMethod("lm")
        .withIterations(25)
        .withLinearAlgebra(Optional.of("ejml"))
        .withWeighting(Weighting.named(weighting));
  }

  private static List<TermWeight> told(List<WeightedTerm> terms) {
    return terms.stream().map(TermWeight::of).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lra", "gradnorm", "relobralo", "self-adaptive", "causal", "attention"})
  void atTheStartTheWeightsAreThoseOfTheFirstIteration(String weighting) {
    List<List<WeightedTerm>> all = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void reweighed(List<WeightedTerm> terms) {
            all.add(terms);
          }
        };
    Training.run(DECAY, options(weighting), listener);
    double[] start = Initialisation.of(DECAY, options(weighting).seed());
    SpectrumReport report = SpectrumReport.of(DECAY, options(weighting), start, 5);
    assertEquals(told(all.get(0)), report.weights());
    assertEquals(weighting, report.weighting());
  }

  @ParameterizedTest
  @CsvSource({"lra", "relobralo", "causal"})
  void atTheEndTheyAreThoseOfTheLast(String weighting) {
    WeightTape tape = new WeightTape(new TrainingListener() {});
    TrainingOptions options = options(weighting);
    TrainingResult result = Training.run(DECAY, options, tape);
    double[] theta = result.theta();
    SpectrumReport first = SpectrumReport.of(DECAY, options, theta, 5);
    SpectrumReport last = SpectrumReport.of(DECAY, options, theta, 5, tape.last());
    assertEquals(told(tape.last().orElseThrow()), last.weights());
    double sum = last.terms().values().stream().mapToDouble(Modes::loss).sum();
    assertEquals(sum, last.joint().loss(), 1e-12 * sum);
    assertEquals(result.loss(), last.joint().loss(), 1e-12 * sum);
    boolean renewed = !weighting.equals("lra");
    assertEquals(renewed, !first.weights().equals(last.weights()));
  }

  @Test
  void weightsThatStayAreNotTold() {
    WeightTape tape = new WeightTape(new TrainingListener() {});
    TrainingResult result = Training.run(DECAY, options("auto"), tape);
    assertTrue(tape.last().isEmpty());
    SpectrumReport report = SpectrumReport.of(DECAY, options("auto"), result.theta(), 5);
    assertEquals("fixed", report.weighting());
    for (TermWeight weight : report.weights()) {
      assertEquals(new TermWeight(weight.term(), 1, 1, 1), weight);
    }
  }

  @Test
  void traceWeightsAreNamedAndShown() {
    double[] start = Initialisation.of(DECAY, 1);
    SpectrumReport report = SpectrumReport.of(DECAY, options("ntk"), start, 5);
    assertEquals("ntk", report.weighting());
    assertNotEquals(report.weights().get(0).weight(), report.weights().get(1).weight());
  }
}
