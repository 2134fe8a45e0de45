package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private void zero(int slot) {
      for (int lane = 0; lane < run.tile().lanes; lane++) {
        assertEquals(0, run.tile().partials[slot * run.tile().lanes + lane], what);
      }
    }
  }
}
