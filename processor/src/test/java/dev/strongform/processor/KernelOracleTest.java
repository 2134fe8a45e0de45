package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.EnergyTerm;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.Differences;
import dev.strongform.processor.harness.LeafValues;
import dev.strongform.processor.harness.TermRun;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.plan.TermPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated algebra of every term against the interpreter of the model's expressions. */
class KernelOracleTest {
  private static final double ROUNDING = 1e-12;
  private static final double DIFFERENCE = 1e-8;

  /** Forty digits are slow, so differences are taken at the first points alone. */
  private static final int DIFFERENCED = 2;

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void residualsEqualTheInterpreters(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    assertEquals(List.of(), built.said(Diagnostic.Kind.ERROR));
    CapturedModel model = built.model();
    for (TermRun run : TermRun.of(built.problem())) {
      // As lowered: the passes after it must not change the value.
      Expr residual = model.term(run.name()).residual();
      run.kernel().residual(run.theta(), run.tile());
      new Check(built, model, run).residual(residual);
      run.kernel().linearise(run.theta(), run.tile());
      new Check(built, model, run).residual(residual);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void partialsEqualSymbolicOnesAndDifferences(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    CapturedModel model = built.model();
    List<TermPlan> plans = model.plan().terms();
    List<TermRun> runs = TermRun.of(built.problem());
    assertEquals(plans.size(), runs.size());
    for (int i = 0; i < runs.size(); i++) {
      runs.get(i).kernel().linearise(runs.get(i).theta(), runs.get(i).tile());
      new Check(built, model, runs.get(i)).partials(plans.get(i), model);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void curvaturesEqualSymbolicOnesAndDifferences(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    CapturedModel model = built.model();
    List<TermPlan> plans = model.plan().terms();
    List<TermRun> runs = TermRun.of(built.problem());
    for (int i = 0; i < runs.size(); i++) {
      assertEquals(
          plans.get(i).term().isEnergy(), runs.get(i).kernel() instanceof EnergyTerm, name);
      if (runs.get(i).kernel() instanceof EnergyTerm kernel) {
        kernel.linearise(runs.get(i).theta(), runs.get(i).tile());
        new Check(built, model, runs.get(i)).curvature(kernel, plans.get(i), model);
      }
    }
  }

  /** Compares a tile with the interpreter, lane by lane. */
  private static final class Check {
    private final TermRun run;
    private final LeafValues values;
    private final String what;

    Check(BuiltProblem built, CapturedModel model, TermRun run) {
      this.run = run;
      this.values = new LeafValues(built, model.lowered().outputs(), run.theta(), run.tile());
      this.what = run.name();
    }

    void residual(Expr expression) {
      for (int lane = 0; lane < run.tile().size(); lane++) {
        ToDoubleFunction<Expr> at = values.at(lane);
        double scale = Math.max(1, Interpreter.magnitude(expression, at));
        double expected = Interpreter.evaluate(expression, at);
        assertEquals(expected, run.tile().residual[lane], ROUNDING * scale, what);
      }
    }

    void partials(TermPlan plan, CapturedModel model) {
      TermModel term = plan.term();
      Derivatives derivatives = new Derivatives(model.expressions());
      Set<Integer> filled = new HashSet<>();
      for (Expr.Jet jet : Leaves.jets(term.residual())) {
        var network = plan.jets().networkOf(jet);
        int slot = network.firstSlot() + network.slotOf(jet);
        filled.add(slot);
        partial(slot, jet, term.residual(), derivatives.by(term.residual(), jet));
      }
      for (int slot = 0; slot < plan.jets().slots(); slot++) {
        if (!filled.contains(slot)) {
          zero(slot);
        }
      }
    }

    private void partial(int slot, Expr.Jet jet, Expr residual, Expr symbolic) {
      for (int lane = 0; lane < run.tile().size(); lane++) {
        ToDoubleFunction<Expr> at = values.at(lane);
        double generated = run.tile().partials[slot * run.tile().lanes + lane];
        double scale = Math.max(1e-3, Interpreter.magnitude(symbolic, at));
        String where = what + " by " + jet;
        assertEquals(Interpreter.evaluate(symbolic, at), generated, ROUNDING * scale, where);
        if (lane < DIFFERENCED) {
          assertEquals(Differences.by(residual, jet, at), generated, DIFFERENCE * scale, where);
        }
      }
    }

    void curvature(EnergyTerm kernel, TermPlan plan, CapturedModel model) {
      int slots = plan.jets().slots();
      assertEquals(slots, kernel.slots());
      Expr[] jets = new Expr[slots];
      for (Expr.Jet jet : Leaves.jets(plan.term().residual())) {
        var network = plan.jets().networkOf(jet);
        jets[network.firstSlot() + network.slotOf(jet)] = jet;
      }
      double[] curvature = new double[slots * (slots + 1) / 2 * run.tile().lanes];
      kernel.curvatureOnJets(run.tile(), curvature);
      Derivatives derivatives = new Derivatives(model.expressions());
      for (int p = 0, entry = 0; p < slots; p++) {
        for (int q = 0; q <= p; q++, entry++) {
          Expr none = model.expressions().constant(0);
          Expr slope = jets[p] == null ? none : derivatives.by(plan.term().residual(), jets[p]);
          Expr bend = jets[q] == null ? none : derivatives.by(slope, jets[q]);
          second(curvature, entry, slope, (Expr.Jet) jets[q], bend);
        }
      }
    }

    private void second(double[] curvature, int entry, Expr slope, Expr.Jet jet, Expr bend) {
      for (int lane = 0; lane < run.tile().size(); lane++) {
        ToDoubleFunction<Expr> at = values.at(lane);
        double generated = curvature[entry * run.tile().lanes + lane];
        double scale = Math.max(1e-3, Interpreter.magnitude(bend, at));
        assertEquals(Interpreter.evaluate(bend, at), generated, ROUNDING * scale, what);
        if (lane < DIFFERENCED && jet != null) {
          assertEquals(Differences.by(slope, jet, at), generated, DIFFERENCE * scale, what);
        }
      }
    }

    private void zero(int slot) {
      for (int lane = 0; lane < run.tile().lanes; lane++) {
        assertEquals(0, run.tile().partials[slot * run.tile().lanes + lane], what);
      }
    }
  }
}
