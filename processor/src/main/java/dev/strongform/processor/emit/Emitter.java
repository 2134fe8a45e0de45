package dev.strongform.processor.emit;

import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.plan.ProblemPlan;

/** Prints everything that is generated for a problem. */
public final class Emitter {
  private final ProblemPlan plan;

  /** An emitter of a plan. */
  public Emitter(ProblemPlan plan) {
    this.plan = plan;
  }

  /** The source of the compiled problem. */
  public String problem() {
    return GeneratedTypes.print(
        problemModel().packageName(), new ProblemEmitter(plan).emit(), Header.of(plan));
  }

  /** The source of the solution. */
  public String solution() {
    return GeneratedTypes.print(
        problemModel().packageName(), new SolutionEmitter(plan).emit(), Header.of(plan));
  }

  /** The model card, in Markdown. */
  public String card() {
    return new CardEmitter(plan).emit();
  }

  private ProblemModel problemModel() {
    return plan.problem();
  }
}
