package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.compare.ComparedRun;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Windows;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import org.junit.jupiter.api.Test;

/** The steps of docs/tutorial-digits.md at a reduced size, each from the start of the others. */
class TutorialDigitsTest {
  private static final CompiledProblem NETWORK = TutorialPolesTest.network("heat", 12, 12);

  private static TrainingOptions points(CompiledProblem problem) {
    return TrainingOptions.of(problem)
        .withInteriorPoints(400)
        .withBoundaryPoints(80)
        .withInitialPoints(60);
  }

  /** Adam, then L-BFGS, then Levenberg-Marquardt, each for the same work. */
  @Test
  void moreOfTheCurvatureBuysMoreDigitsForTheSameWork() {
    Race race = new Race(NETWORK, points(NETWORK));
    ComparedRun matrix = race.run("lm", 80);
    double work = matrix.end().work();
    int steps = (int) Math.ceil(work);
    ComparedRun adam = race.run("adam", steps);
    ComparedRun pairs = race.run("lbfgs", steps);
    double found = Race.errorFor(work, pairs);
    assertTrue(adam.end().error() > 5 * found, () -> adam.end() + " against " + found);
    assertTrue(found > 5 * matrix.end().error(), () -> found + " against " + matrix.end());
  }

  /** While it is damped, squaring the condition number costs nothing. */
  @Test
  void theTriangularFactorIsNotNeededYet() {
    Race race = new Race(NETWORK, points(NETWORK));
    double squared = race.run("lm", 40).end().error();
    assertEquals(squared, race.run("lm-qr", 40).end().error(), 1e-2 * squared);
  }

  @Test
  void solvingForTheOutputLayerSavesIterations() {
    Race race = new Race(NETWORK, points(NETWORK));
    double joint = race.run("lm", 40).end().error();
    double projected = race.run("varpro", 40).end().error();
    assertTrue(projected < joint, () -> projected + " against " + joint);
  }

  /** Nothing but the output layer is left to find, and that is one linear problem. */
  @Test
  void drawnFeaturesNeedLessWorkThanTheirNetworkForDigitsItDoesNotHave() {
    CompiledProblem drawn = SamplesTest.resized(SamplesTest.problem("heat"), 250, 1);
    TrainingOptions options =
        TrainingOptions.of(drawn)
            .withInteriorPoints(750)
            .withBoundaryPoints(150)
            .withInitialPoints(100);
    ComparedRun solved = new Race(drawn, options).run("gauss-newton", 10);
    assertTrue(solved.end().error() < 1e-10, solved::toString);
    double network = new Race(NETWORK, points(NETWORK)).run("lm", 80).end().error();
    assertTrue(network > 1e3 * solved.end().error(), () -> "the network reaches " + network);
  }

  @Test
  void windowsReachTheDigitsOfTheArithmetic() {
    CompiledProblem windows = SamplesTest.problem("heat").in(Windows.USUAL);
    TrainingOptions options = TrainingOptions.of(windows).forWindows();
    double error =
        Training.run(windows, options, new TrainingListener() {})
            .error()
            .orElseThrow()
            .largestRelativeL2();
    assertTrue(error < 1e-12, () -> "the windows reach " + error);
  }
}
