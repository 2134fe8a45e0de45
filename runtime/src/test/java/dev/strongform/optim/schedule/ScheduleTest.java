package dev.strongform.optim.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Watch;
import dev.strongform.optim.preset.Methods;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads schedules, and fires each trigger where it says. */
class ScheduleTest {
  private static final Limits RUN = new Limits(1000, 60);
  private static final String NEVER = "never";

  @Test
  void aMethodIsAScheduleOfOnePhase() {
    for (String name : Methods.names()) {
      assertEquals(name, Schedule.of(name).toString());
      assertEquals(List.of(name), Schedule.of(name).methods());
    }
  }

  @Test
  void everyNamedScheduleCanBeRead() {
    for (String name : Schedule.named().keySet()) {
      assertEquals(Schedule.named().get(name), Schedule.of(name).toString());
      assertTrue(Schedule.names().contains(name));
    }
  }

  @Test
  void everyTriggerIsWrittenAsItWasRead() {
    String text =
        "adam:500:20%:plateau=50:decrease=0.001:noise=10:pace=0.05,lm:damping-above=1,"
            + "lm-qr:damping-below=1.0E-8,lbfgs";
    assertEquals(
        text, Schedule.of(" " + text.replace(",", " , ").replace(":5", " : 5")).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adm | there is no method \"adm\"; there are lm, ",
        "adam:500,lmm | there is no method \"lmm\"; there are lm, ",
        "adam:500, | there is no method \"\"; there are lm, ",
        "adam:500,lm:20 | \"adam:500,lm:20\" ends with lm:20, but its last method runs to the end",
        "adam:soon,lm | has the trigger \"soon\"; a trigger is a number of iterations, ",
        "adam:plato=3,lm | has the trigger \"plato=3\"; a trigger is a number of iterations, ",
        "adam:0,lm | has the trigger \"0\", whose number must be a whole number of at least 1",
        "adam:1.5,lm | whose number must be a whole number of at least 1",
        "adam:100%,lm | has the trigger \"100%\", whose number must be above 0 and below 100",
        "adam:decrease=2,lm | whose number must be above 0 and below 1",
        "adam:noise=NaN,lm | whose number must be above 0",
      })
  void aMistakeIsASentence(String text, String expected) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> Schedule.of(text)).getMessage();
    assertTrue(said.contains(expected), said);
  }

  /** The iteration at which a trigger fires on such losses within 500, and why. */
  private static String fires(String trigger, IntToDoubleFunction loss, double damping) {
    Watch watch = new TriggerReader("test").read(trigger).watch(RUN);
    double[] gradient = {1};
    for (int i = 1; i <= 500; i++) {
      Progress progress =
          new Progress(i, 0.1 * i, loss.applyAsDouble(i), 1, damping / i, 1, gradient);
      Optional<String> reason = watch.ends(progress, gradient);
      if (reason.isPresent()) {
        return i + ", " + reason.get();
      }
    }
    return NEVER;
  }

  @Test
  void iterationsAndSharesCount() {
    assertEquals("37, its 37 iterations are over", fires("37", i -> 1, 0));
    String seconds = "120, its 20% of the seconds are over";
    assertEquals(seconds, fires("20%", i -> 1, 0), "20 % of 60 at 0.1 s an iteration");
    Watch watch = new ShareTrigger(20).watch(new Limits(1000, 0));
    double[] gradient = {1};
    assertTrue(watch.ends(new Progress(199, 1e6, 1, 1, 1, 1, gradient), gradient).isEmpty());
    assertEquals(
        Optional.of("its 20% of the iterations are over"),
        watch.ends(new Progress(200, 0, 1, 1, 1, 1, gradient), gradient));
  }

  @Test
  void aPlateauIsALossThatFellByLessThanAPercent() {
    assertEquals(
        "131, its loss fell by less than 1 % in 31 iterations",
        fires("plateau=31", i -> Math.pow(0.98, Math.min(i, 100)), 0));
    assertEquals(NEVER, fires("plateau=31", i -> Math.pow(0.98, i), 0));
  }

  @Test
  void aDecreaseIsRelativeToTheFirstLoss() {
    assertEquals(
        "11, its loss fell to 0.001 of its first",
        fires("decrease=1e-3", i -> 7 * Math.pow(0.5, i), 0));
    assertEquals(NEVER, fires("decrease=1e-3", i -> 7 * Math.pow(0.5, Math.min(i, 10)), 0));
  }

  @Test
  void dampingEndsAPhaseOnItsSide() {
    assertEquals("11, its damping is below 1", fires("damping-below=1", i -> 1, 10.5));
    assertEquals("1, its damping is above 1", fires("damping-above=1", i -> 1, 10.5));
    assertEquals(NEVER, fires("damping-above=20", i -> 1, 10.5));
  }

  /** A decade in 10 iterations of 0.1 s is one a second; a tenth of it after iteration 100. */
  @Test
  void paceIsInDecadesASecond() {
    IntToDoubleFunction loss =
        i -> Math.pow(10, -0.1 * Math.min(i, 100) - 0.01 * Math.max(0, i - 100));
    assertEquals(NEVER, fires("pace=0.05", loss, 0));
    String[] fired = fires("pace=0.5", loss, 0).split(", ");
    int iteration = Integer.parseInt(fired[0]);
    assertTrue(iteration > 100 && iteration <= 125, () -> "fired at " + iteration);
    assertEquals("its loss fell by less than 0.5 decades a second", fired[1]);
  }

  /** Gradients of mean (1, 0) and of a variance of 4 in all: four times the squared mean. */
  private static Optional<String> noisy(String trigger) {
    Watch watch = new TriggerReader("test").read(trigger).watch(RUN);
    SplittableRandom random = new SplittableRandom(5);
    Optional<String> reason = Optional.empty();
    for (int i = 1; i <= 20; i++) {
      assertEquals(Optional.empty(), reason, "before the window is full");
      double[] gradient = new double[400];
      gradient[0] = 1;
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] += random.nextBoolean() ? 0.1 : -0.1;
      }
      reason = watch.ends(new Progress(i, i, 1, 1, 1, 1, gradient), gradient);
    }
    return reason;
  }

  @Test
  void noiseIsVarianceOverSquaredMean() {
    assertEquals(
        Optional.of("the variance of its gradients exceeds 3 times their squared mean"),
        noisy("noise=3"));
    assertEquals(Optional.empty(), noisy("noise=5"));
  }
}
