package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.Demand;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is refused before anything is allocated, and what is named instead fits. */
class LighterMethodTest {
  private static final int WIDTH = 4000;
  private static final long GIGABYTE = 1L << 30;
  private static final Pattern NAMED = Pattern.compile("a method that fits: ([a-z-]+)$");

  /** A layer of 16 million weights that reads another of its size. */
  private static final List<ParameterBlock> LAYER =
      List.of(
          new ParameterBlock("u.layer2.weights", 0, WIDTH, WIDTH),
          new ParameterBlock("u.layer2.biases", WIDTH * WIDTH, WIDTH, 1));

  private static final int SIZE = WIDTH * WIDTH + WIDTH;

  /** Says that it gives everything, of so many rows. */
  private record Huge(int dimension, int residualCount) implements Objective {
    @Override
    public Set<Capability> capabilities() {
      return EnumSet.allOf(Capability.class);
    }

    @Override
    public double value(double[] theta) {
      throw new AssertionError("it runs");
    }
  }

  private static final Huge HUGE = new Huge(SIZE, 1_000_000);

  private static Method method(String name, int batch) {
    EjmlAlgebra algebra = new EjmlAlgebra();
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0,
            10,
            1,
            DescentSettings.usual(),
            LAYER,
            () -> Direction.gaussNewton(NormalEquations.allocate(algebra, 1, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(algebra, 1))));
  }

  private static Optional<String> shortage(String name, int batch, long free) {
    return new LighterMethod(method(name, batch), HUGE).shortage(() -> free);
  }

  /** By this machine's own memory, of which a test has 3 GB. */
  @ParameterizedTest
  @CsvSource({
    "lbfgs, 0, its 50 pairs, 12454",
    "lbfgs-schwarz, 0, its 50 pairs, 12454",
    "lsr1, 0, its 20 pairs, 12210",
    "bfgs, 0, the inverse Hessian, 977050903",
    "nncg, 0, its approximation of rank 60, 43956",
    "sketched, 0, its subspace of 200 directions, 50366",
    "saga, 1000, a gradient for each of 1000 parts, 122223",
  })
  void whatIsHeldIsCountedBeforeItIsAllocated(String name, int batch, String what, String size) {
    String why = method(name, batch).refusal(HUGE).orElseThrow();
    String expected =
        String.format(
            "%s cannot run: no room for %s: %d parameters need %s MB, but ",
            name, what, SIZE, size);
    assertTrue(why.startsWith(expected), why);
  }

  @ParameterizedTest
  @CsvSource({"soap, 855", "shampoo, 1465", "kfac, 1221"})
  void layersAreCountedByTheirShapes(String name, String size) {
    String why = shortage(name, 0, GIGABYTE / 2).orElseThrow();
    String expected = "no room for the factors of its layers: 16004000 parameters need " + size;
    assertTrue(why.startsWith(expected + " MB, but 512 MB are free; "), why);
    assertEquals(Optional.empty(), shortage(name, 0, 2 * GIGABYTE));
  }

  @ParameterizedTest
  @CsvSource({
    "nncg, 0, 20, lbfgs",
    "nncg, 0, 10, adam",
    "nncg, 1000, 20, adam",
    "sketched, 0, 20, lbfgs",
    "bfgs, 0, 20, lbfgs",
    "lbfgs, 0, 10, adam",
    "saga, 1000, 20, svrg",
  })
  void theNearestThatFitsIsNamed(String name, int batch, int gigabytes, String nearest) {
    String why = shortage(name, batch, gigabytes * GIGABYTE).orElseThrow();
    String remedy = "; use a smaller network, more memory (-Xmx), or a method that fits: ";
    assertTrue(why.endsWith(remedy + nearest), why);
  }

  @Test
  void whereNoMethodFitsNoneIsNamed() {
    String why = shortage("lbfgs", 0, GIGABYTE).orElseThrow();
    assertTrue(why.endsWith("; use a smaller network or more memory (-Xmx)"), why);
  }

  /** Of every name, with batches and without, over free memories from too little to enough. */
  @Test
  void whatIsNamedIsNotRefused() {
    int named = 0;
    for (String name : Methods.names()) {
      for (int batch : new int[] {0, 1000}) {
        for (long free = GIGABYTE / 4; free < 1L << 50; free *= 2) {
          String why = shortage(name, batch, free).orElse("");
          Matcher other = NAMED.matcher(why);
          if (other.find()) {
            named++;
            assertEquals(Optional.empty(), shortage(other.group(1), batch, free), why);
          }
        }
      }
    }
    assertTrue(named > 50, named + " were named");
  }

  /** What others took since the run began is no reason to lose it. */
  @Test
  void aPartOfARunIsNotRefusedForItsMemory() {
    Objective loss = Quadratic.ofCondition(10, 4);
    Method method =
        new Method(
            "greedy",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            new Greedy(),
            StepControl.armijo());
    Limits limits = new Limits(3, 0);
    double[] start = {1, 1, 1, 1};
    Cancellation never = new Cancellation();
    assertThrows(
        IllegalArgumentException.class,
        () -> Minimiser.minimise(loss, method, start, limits, never, p -> {}));
    Outcome part =
        Minimiser.minimise(
            loss, method, start, limits, never, p -> {}, Watch.never(), Renewal.never());
    assertEquals(3, part.iterations());
  }

  /** Steepest descent that would hold more than there is. */
  private static final class Greedy implements Curvature {
    @Override
    public Capability needs() {
      return Capability.GRADIENT;
    }

    @Override
    public Demand demand(Objective objective) {
      return new Demand("everything", 1e18);
    }

    @Override
    public boolean step(Linearisation at, double[] gradient, double[] step) {
      Arrays.setAll(step, k -> -gradient[k]);
      return true;
    }
  }

  @Test
  void ordinarySizesAreNotRefused() {
    Huge ordinary = new Huge(5000, 20_000);
    for (String name : Methods.names()) {
      for (int batch : new int[] {0, 100}) {
        LighterMethod lighter = new LighterMethod(method(name, batch), ordinary);
        boolean layers = List.of("soap", "shampoo", "kfac").contains(name);
        assertTrue(layers || lighter.shortage(() -> GIGABYTE).isEmpty(), name);
      }
    }
  }
}
