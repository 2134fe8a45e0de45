package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;
import dev.strongform.objective.Workers;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import dev.strongform.points.ResidualDensity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal names is not refused itself. */
class NearestMethodTest {
  private static final CompiledProblem PROBLEM = NetworkModels.poisson(3);
  private static final Pattern NAMED = Pattern.compile("; take ([a-z-]+)");

  /** Says that it gives so much and no more; the residual, which is affine, is tried. */
  private record Poor(int dimension, Set<Capability> capabilities) implements Objective {
    @Override
    public double value(double[] theta) {
      throw new AssertionError("it runs");
    }

    @Override
    public int residualCount() {
      return 1;
    }

    @Override
    public void residual(double[] theta, double[] residual) {
      residual[0] = theta[0];
    }
  }

  private static Poor giving(Set<Capability> capabilities) {
    return new Poor(PROBLEM.parameterCount(), capabilities);
  }

  private static Direction direction(Objective objective, boolean squared) {
    int size = PROBLEM.parameterCount();
    if (squared) {
      return Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), size, 1));
    }
    TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), size);
    boolean energy =
        objective.capabilities().contains(Capability.METRIC)
            && !objective.capabilities().contains(Capability.GAUSS_NEWTON);
    return energy ? Direction.metric(factor) : Direction.triangular(factor);
  }

  /** A method as a run builds it; {@code every} is 0 for points that stay. */
  private static Method method(String name, Objective objective, int batch, int every) {
    Method method =
        Methods.named(
            name,
            new MethodSettings(
                batch,
                0,
                10,
                1,
                DescentSettings.usual(),
                PROBLEM.parameters(),
                () -> direction(objective, true),
                () -> direction(objective, false)));
    Redraw anew = new Redraw(new ResidualDensity(1, 1), false);
    return every == 0 ? method : method.on(Samples.adaptive(every, anew, 1, method.samples()));
  }

  private static Optional<String> refusal(String name, Objective objective, int batch, int every) {
    try (Method method = method(name, objective, batch, every)) {
      return method.lacks(objective).isEmpty() ? Optional.empty() : method.refusal(objective);
    }
  }

  private static void follow(String why, String name, Objective objective, int batch, int every) {
    Matcher named = NAMED.matcher(why);
    String nearest = named.find() ? named.group(1) : name;
    int size = why.contains("batch 0") ? 0 : batch;
    int draws = why.contains("resample 0") ? 0 : every;
    try (Method other = method(nearest, objective, size, draws)) {
      assertEquals(Optional.empty(), other.refusal(objective), () -> why + objective);
    }
  }

  /** Of every name, over every set of capabilities that has the gradient. */
  @Test
  void whatIsNamedIsNotRefused() {
    int refused = 0;
    for (int bits = 0; bits < 64; bits++) {
      Set<Capability> given = EnumSet.of(Capability.VALUE, Capability.GRADIENT);
      for (int k = 0; k < 6; k++) {
        if ((bits >> k & 1) == 1) {
          given.add(Capability.values()[2 + k]);
        }
      }
      refused += refusals(giving(given));
    }
    assertTrue(refused > 1000, refused + " were refused");
  }

  private static int refusals(Objective objective) {
    int refused = 0;
    for (String name : Methods.names()) {
      for (int setting = 0; setting < 6; setting++) {
        int batch = setting % 2 * 20;
        int every = setting / 2;
        Optional<String> why = refusal(name, objective, batch, every);
        boolean samplesClash = why.filter(text -> text.contains("compares gradients")).isPresent();
        if (why.isPresent() && !samplesClash) {
          follow(why.get(), name, objective, batch, every);
          refused++;
        }
      }
    }
    return refused;
  }

  @ParameterizedTest
  @CsvSource({
    "lm, 'GRADIENT', 0, take lbfgs",
    "lm, 'GRADIENT BATCHES', 20, take adam",
    "lm, 'GRADIENT', 20, take lbfgs and use all points (batch 0)",
    "lm, 'GRADIENT METRIC', 0, take damped-natural-gradient",
    "lm, 'GRADIENT GAUSS_NEWTON', 0, take lm-plain",
    "varpro-full, 'GRADIENT GAUSS_NEWTON', 0, take lm-plain",
    "gauss-newton, 'GRADIENT METRIC', 0, take natural-gradient",
    "gauss-newton, 'GRADIENT', 0, take lbfgs",
    "kfac, 'GRADIENT GAUSS_NEWTON RESIDUAL_PRODUCTS', 0, take lm",
    "kfac, 'GRADIENT', 0, take lbfgs",
    "adam, 'GRADIENT', 20, use all points (batch 0)",
    "newton-subsampled, 'GRADIENT', 20, use all points (batch 0)",
    "adam, '', 0, no method does without its gradient",
  })
  void itIsTheNearest(String name, String given, int batch, String remedy) {
    Set<Capability> capabilities = EnumSet.of(Capability.VALUE);
    for (String capability : given.split(" ")) {
      if (!capability.isEmpty()) {
        capabilities.add(Capability.valueOf(capability));
      }
    }
    Objective objective = giving(capabilities);
    try (Method method = method(name, objective, batch, 0)) {
      assertEquals(Optional.of(remedy), method.remedy(objective));
    }
  }

  @Test
  void pointsThatCannotBeDrawnAnewAreKept() {
    Objective objective = giving(EnumSet.of(Capability.VALUE, Capability.GRADIENT));
    try (Method method = method("adam", objective, 20, 5)) {
      assertEquals("keep all points (batch 0, resample 0)", method.remedy(objective).orElseThrow());
    }
  }

  @Test
  void whatLacksNothingNeedsNoRemedy() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(PROBLEM, 100, workers);
      try (Method method = method("lm", loss, 20, 0)) {
        assertEquals(Optional.empty(), method.remedy(loss));
      }
    }
  }
}
