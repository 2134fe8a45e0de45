package dev.strongform.optim.step;

/** Why a run ended, and what to make of it. */
public enum Stop {
  /** The gradient is as good as zero. */
  GRADIENT_TOLERANCE("converged: the gradient is below its tolerance"),
  /** The step is as good as zero. */
  STEP_TOLERANCE("converged: steps are below the parameters' last digits"),
  /** The linearised least squares problem is solved. */
  LEAST_SQUARES(
      "converged: no parameters have a smaller linearised residual; what is left of the loss is"
          + " beyond these features, of which more, or of another scale, may do better"),
  /** The gradient is as good as zero in the metric. */
  METRIC_TOLERANCE(
      "converged: the gradient in the metric falls no more, though the loss cannot show it"),
  /** The curvature has no finite solution. */
  SINGULAR(
      "the linear system has no finite solution; look at the equation's domain, or use another"
          + " method"),
  /** The loss is as low as was asked for. */
  GOAL("the loss is at its goal; lower the goal for more digits"),
  /** A trigger of the schedule ended the phase. */
  SWITCHED("another method goes on"),
  /** The iterations are spent. */
  ITERATIONS("iteration budget spent; raise the iterations if the loss was still falling"),
  /** The time is spent. */
  SECONDS("time budget spent; raise the seconds if the loss was still falling"),
  /** No trial lowers the loss any more. */
  STALLED(
      "no step lowers the loss any more: it is at its last digits, or in need of other points, a"
          + " larger network or another method"),
  /** The loss or its gradient is NaN or infinite. */
  NON_FINITE(
      "the loss or its gradient became NaN or infinite; look at the equation's domain, or lower the"
          + " learning rate"),
  /** Loss and gradient are finite, but not the squares of derivatives. */
  OVERFLOW(
      "derivatives are so large that their squares are infinite; scale the equation or its axes, or"
          + " lower its weights or the learning rate"),
  /** There is no memory to go on with. */
  MEMORY(
      "out of memory, and the best parameters so far are kept; use fewer points, a smaller network or"
          + " a higher limit (-Xmx, or STRONGFORM_JAVA_OPTS=-Xmx8g for ./strongform)"),
  /** Somebody asked it to end. */
  INTERRUPTED("interrupted; the best parameters so far are kept");

  private final String advice;

  Stop(String advice) {
    this.advice = advice;
  }

  /** Whether numbers grew beyond all bounds. */
  public boolean diverged() {
    return this == NON_FINITE || this == OVERFLOW;
  }

  /** Whether the run broke off, so that what it would have found is not known. */
  public boolean failed() {
    return diverged() || this == MEMORY;
  }

  /** One sentence: what happened and what to do. */
  public String advice() {
    return advice;
  }
}
