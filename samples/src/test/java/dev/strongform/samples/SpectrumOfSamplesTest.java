package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.Strongform;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.samples.heat.Heat;
import dev.strongform.spectrum.DescentTrial;
import dev.strongform.spectrum.SpectrumReport;
import dev.strongform.train.TrainingOptions;
import org.junit.jupiter.api.Test;

/** Over drawn features the residual is affine in what is solved for, whatever the kernels. */
class SpectrumOfSamplesTest {
  @Test
  void gradientDescentOnDrawnFeaturesKeepsToItsLawModeByMode() {
    CompiledProblem declared = Strongform.problem(Heat.class);
    CompiledProblem problem =
        declared.with(
            declared.domain(),
            declared.networks().stream().map(network -> network.resized(60, 1)).toList());
    TrainingOptions options = TrainingOptions.of(problem).withInteriorPoints(200);
    double[] theta = Initialisation.of(problem, options.seed());
    SpectrumReport report = SpectrumReport.of(problem, options, theta, 200);
    double first = report.trial().get(0).measuredLoss();
    for (DescentTrial.Checkpoint at : report.trial()) {
      assertEquals(0, at.deviation(), 1e-10, at::toString);
      assertEquals(at.predictedLoss(), at.measuredLoss(), 1e-10 * first);
    }
    assertTrue(report.joint().condition() > 1e6, "no spectrum that descent likes");
    assertEquals(61, report.joint().parameters());
  }
}
