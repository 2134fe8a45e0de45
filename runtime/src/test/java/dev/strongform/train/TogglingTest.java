package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.step.RateSchedule;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that take over from one another: when, why, and with what. */
class TogglingTest {
  private static final CompiledProblem DECAY = Models.decay(8);
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static TrainingResult run(String method, int iterations, TrainingListener listener) {
    TrainingOptions options =
        TrainingOptions.of(DECAY)
            .withLinearAlgebra(Optional.of("ejml"))
            .withMethod(method)
            .withLearningRate(method.startsWith("adam") ? 0.01 : 0)
            .withIterations(iterations);
    return Training.run(DECAY, options, listener);
  }

  private static MethodSwitch only(TrainingResult result) {
    assertEquals(1, result.switches().size(), result.switches()::toString);
    return result.switches().get(0);
  }

  @Test
  void theLogSaysWhenWhyAndWhatWasHandedOver() {
    List<MethodSwitch> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void switched(MethodSwitch made) {
            told.add(made);
          }
        };
    TrainingResult result = run("adam:30,lm", 50, listener);
    MethodSwitch made = only(result);
    assertEquals(told, result.switches());
    assertEquals(30, made.iteration());
    assertEquals("adam", made.from());
    assertEquals("lm", made.to());
    assertEquals("its 30 iterations are over", made.reason());
    assertEquals("the best parameters", made.handedOver());
    assertTrue(made.toString().startsWith("adam to lm after 30 iterations ("), made.toString());
    assertEquals(50, result.iterations());
    assertEquals(Stop.ITERATIONS, result.stop());
  }

  @Test
  void iterationsAndSecondsCountOverAllPhases() {
    TrainingResult result = run("adam:30,lm", 50, SILENT);
    for (int i = 0; i < 50; i++) {
      IterationRecord record = result.history().get(i);
      assertEquals(i + 1, record.iteration());
      assertEquals(i >= 30, !Double.isNaN(record.damping()), "damping of iteration " + (i + 1));
      assertTrue(i == 0 || record.seconds() >= result.history().get(i - 1).seconds());
    }
  }

  @Test
  void thePhaseAfterIsTheMethodFromWhereThePhaseBeforeEnded() {
    double[] adam = run("adam", 30, SILENT).theta();
    TrainingOptions options =
        TrainingOptions.of(DECAY).withLinearAlgebra(Optional.of("ejml")).withIterations(20);
    double[] apart =
        Training.resume(DECAY, options, SILENT, new dev.strongform.optim.Cancellation(), adam)
            .theta();
    assertArrayEquals(apart, run("adam:30,lm", 50, SILENT).theta());
  }

  @Test
  void theDampingIsHandedOver() {
    TrainingResult result = run("lm:10,lm-plain", 12, SILENT);
    double before = result.history().get(9).damping();
    double after = result.history().get(10).damping();
    assertTrue(after < 2 * before && after > before / 4, before + " then " + after);
    assertTrue(only(result).handedOver().startsWith("the best parameters, the damping "));
  }

  /** And nothing that the next method keeps none of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bfgs:10,ss-broyden | , the inverse Hessian",
        "adam:10,adamw | , the average of the gradients, the average of squared gradients",
        "adam:10,amsgrad | , the average of the gradients, the average of squared gradients",
        "amsgrad:10,amsgrad | , the average of the gradients, the average of squared gradients",
        "amsgrad:10,adam | ''",
        "adam:10,nadam | , the average of squared gradients",
        "adam:10,soap | ''",
        "adam:10,sgd-momentum | ''",
        "dogleg:5,newton-tr | , the radius",
        "spring:5,spring | , the last increment",
        "spring:5,engd | ''",
        "lbfgs:5,lm | ''",
      })
  void theNextMethodTakesOverWhatItCanUse(String schedule, String learned) {
    assertEquals("the best parameters" + learned, only(run(schedule, 12, SILENT)).handedOver());
  }

  /** A run that is cut in two by a schedule takes the steps of the whole, at a constant rate. */
  @ParameterizedTest
  @ValueSource(strings = {"adam", "amsgrad"})
  void adamGoesOnWithItsAverages(String name) {
    assertEquals(lastStep(name, 12), lastStep(name + ":10," + name, 12), 1e-12);
  }

  private static double lastStep(String method, int iterations) {
    TrainingOptions options =
        TrainingOptions.of(DECAY)
            .withMethod(method)
            .withLearningRate(0.01)
            .withDescent(DescentSettings.usual().withSchedule(RateSchedule.CONSTANT))
            .withIterations(iterations);
    return Training.run(DECAY, options, SILENT).history().get(iterations - 1).stepLength();
  }

  /** Once a method can go no further the next begins; a convergence that it proves ends the run. */
  @Test
  void aPhaseThatStallsEndsByItself() {
    CompiledProblem linear = Models.linear();
    TrainingOptions options =
        TrainingOptions.of(linear).withMethod("gauss-newton,lm").withIterations(40);
    TrainingResult result = Training.run(linear, options, SILENT);
    MethodSwitch made = only(result);
    assertEquals("it ended by itself (" + Stop.LEAST_SQUARES.advice() + ")", made.reason());
    assertTrue(made.iteration() < 10);
    assertTrue(result.iterations() < 40, "lm has nothing left to do either");
  }

  @Test
  void aScheduleReachesWhatItsFirstPhaseDoesNot() {
    double adam = run("adam", 60, SILENT).loss();
    double both = run("adam-lm", 60, SILENT).loss();
    assertTrue(both < 1e-3 * adam, () -> both + " against " + adam);
  }

  private static String refusal(String method, int iterations) {
    return assertThrows(IllegalArgumentException.class, () -> run(method, iterations, SILENT))
        .getMessage();
  }

  @Test
  void aPhaseThatCannotRunIsRefusedBeforeTheFirstIteration() {
    assertEquals(
        "the phases up to adam:100 take 100 iterations, so that lm never begins within the 100 of"
            + " the run; raise the iterations or shorten the phases",
        refusal("adam:100,lm", 100));
    assertEquals(
        "the trigger damping-above=1 never ends adam, which damps nothing",
        refusal("adam:damping-above=1,lm", 100));
    TrainingOptions options =
        TrainingOptions.of(DECAY).withMethod("adam:10,lbfgs").withBatch(20).withIterations(20);
    String said =
        assertThrows(IllegalArgumentException.class, () -> Training.run(DECAY, options, SILENT))
            .getMessage();
    assertTrue(said.startsWith("lbfgs cannot run: "), said);
  }
}
