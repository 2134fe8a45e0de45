package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.ByteCodeOperations;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.CountedSteps;
import dev.strongform.processor.harness.CountingEngine;
import dev.strongform.processor.harness.OperationCounter;
import dev.strongform.processor.harness.RandomPoints;
import dev.strongform.processor.plan.LanePlan;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.Slot;
import dev.strongform.processor.plan.Step;
import dev.strongform.processor.plan.TermPlan;
import dev.strongform.verify.KernelMethod;
import dev.strongform.verify.KernelMethods;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The operations that the compiler states, on the model card, in {@code flopsPerPoint} and on the
 * generated loops, against operations that were counted while they were done: those of the networks
 * by a kernel engine that computes number by number, those of the equation by running the plan's
 * steps, and by the instructions in the class files. What was counted also gave the right values.
 * The figures are equal: the model has no slack.
 */
class CostModelTest {
  private static final double ROUNDING = 1e-9;

  private static final Pattern STATED =
      Pattern.compile("costs (\\d+) flops a point: (\\d+) in the network, (\\d+) in the equation");

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#ofLayers")
  void statedOperationsAreTheCountedOnes(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    CompiledProblem problem = built.declaredProblem();
    CapturedModel model = built.model();
    Matcher card = STATED.matcher(built.generated(".md"));
    List<KernelMethod> methods = KernelMethods.of(problem);
    double[] theta = new RandomPoints(3).vector(problem.parameterCount(), 0.8);
    for (int term = 0; term < problem.terms().size(); term++) {
      TermKernel kernel = problem.terms().get(term);
      TermPlan plan = model.plan().terms().get(term);
      Counted counted = new Counted(built, problem, kernel, plan, theta);
      String what = name + ", " + kernel.info().name();
      assertTrue(card.find(), what);
      long all = counted.network + counted.residual;
      assertEquals(counted.network, Long.parseLong(card.group(2)), what + ": the card's network");
      assertEquals(counted.residual, Long.parseLong(card.group(3)), what + ": the card's equation");
      assertEquals(all, Long.parseLong(card.group(1)), what + ": the card");
      assertEquals(all, kernel.info().flopsPerPoint(), what + ": flopsPerPoint");
      assertEquals(counted.residual, loops(methods, kernel, "residualOverLanes"), what);
      assertEquals(counted.linearise, loops(methods, kernel, "lineariseOverLanes"), what);
    }
  }

  /**
   * The same once more from what javac made of the generated text: a plan without loops becomes
   * straight code, of which every instruction counts once, those of both sides of a choice too.
   */
  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void straightCodeHoldsTheStatedInstructions(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    CompiledProblem problem = built.problem();
    List<KernelMethod> methods = KernelMethods.of(problem);
    List<TermPlan> plans = built.model().plan().terms();
    for (int term = 0; term < plans.size(); term++) {
      if (hasLoops(plans.get(term))) {
        continue;
      }
      TermKernel kernel = problem.terms().get(term);
      String file = kernel.getClass().getName().replace('.', '/') + ".class";
      Map<String, Long> made = ByteCodeOperations.of(built.classFiles().get(file));
      methods.stream()
          .filter(method -> method.term().equals(kernel.info().name()))
          .filter(method -> method.operations().isPresent())
          .forEach(
              method ->
                  assertEquals(
                      made.get(method.name()), method.operations().getAsLong(), method::toString));
    }
  }

  private static boolean hasLoops(TermPlan plan) {
    return Stream.of(plan.given().lanes(), plan.linearise())
        .flatMap(lanes -> lanes.parts().stream())
        .flatMap(part -> part.steps().stream())
        .anyMatch(Step.Accumulate.class::isInstance);
  }

  /** What is written on a loop, or on the parts that it was split into. */
  private static long loops(List<KernelMethod> methods, TermKernel kernel, String loop) {
    return methods.stream()
        .filter(method -> method.term().equals(kernel.info().name()))
        .filter(method -> method.name().startsWith(loop))
        .mapToLong(method -> method.operations().orElse(0))
        .sum();
  }

  /** One term, counted at a random point. */
  private static final class Counted {
    final long network;
    final long residual;
    final long linearise;

    Counted(
        BuiltProblem built,
        CompiledProblem problem,
        TermKernel kernel,
        TermPlan plan,
        double[] theta) {
      OperationCounter counter = new OperationCounter();
      Tile tile = kernel.newTile(new CountingEngine(counter), 1);
      Tile plain = kernel.newTile(KernelEngines.plain(), 1);
      List.of(tile, plain)
          .forEach(t -> new RandomPoints(5).fill(t, problem.domain(), kernel.info().faces()));
      kernel.linearise(theta, plain);
      kernel.residual(theta, tile);
      network = counter.count();
      assertEquals(plain.residual[0], tile.residual[0], tolerance(plain.residual[0]));
      LeafNames names = new LeafNames(built.model().lowered().axes());
      CountedSteps alone = new CountedSteps(built, plan.jets(), names, tile, plan.residual());
      CountedSteps both = new CountedSteps(built, plan.jets(), names, tile, plan.linearise());
      residual = alone.count();
      linearise = both.count();
      assertResidual(plain, alone);
      assertResidual(plain, both);
      assertPartials(plain, plan.linearise(), both);
    }

    private static void assertResidual(Tile tile, CountedSteps steps) {
      double stored = steps.stored(Slot.of(Slot.Space.RESIDUAL, 0));
      assertEquals(tile.residual[0], stored, tolerance(stored));
    }

    private static void assertPartials(Tile tile, LanePlan plan, CountedSteps steps) {
      IntStream.range(0, tile.partials.length)
          .mapToObj(slot -> Slot.of(Slot.Space.PARTIALS, slot))
          .filter(slot -> CountedSteps.stores(plan, slot))
          .forEach(
              slot ->
                  assertEquals(
                      tile.partials[slot.index()],
                      steps.stored(slot),
                      tolerance(tile.partials[slot.index()])));
    }

    private static double tolerance(double value) {
      return ROUNDING * Math.max(1, Math.abs(value));
    }
  }
}
