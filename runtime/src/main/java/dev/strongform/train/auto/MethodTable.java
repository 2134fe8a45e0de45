package dev.strongform.train.auto;

import dev.strongform.optim.MethodSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The table by which a surveyed loss gets its method:
 *
 * <pre>
 * gradient descent leaves  | samples that repeat each other      | else
 * -------------------------+-------------------------------------+---------------------------
 * at most ten times noise  | the better of muon and adam, batches| lm where an iteration costs
 *                          |                                     | few gradients; or lbfgs
 * more                     | muon on batches, then lm on batches | lm, in the dual form where
 *                          |                                     | rows are fewer; or, where it
 *                          |                                     | does not fit, lbfgs, then nncg
 * </pre>
 *
 * <p>Where iterations see different points, {@code adam} stands in the place of {@code lbfgs},
 * which compares gradients.
 */
final class MethodTable {
  /** Fewer iterations are no schedule. */
  private static final int FEWEST = 10;

  private final Survey survey;
  private final MethodSettings settings;

  /**
   * A table for one run.
   *
   * @param settings of the run; its batch is kept where it has one
   */
  MethodTable(Survey survey, MethodSettings settings) {
    this.survey = survey;
    this.settings = settings;
  }

  /** The choice; {@code trial} is asked for where it decides, for the batch. */
  MethodChoice choose(IntFunction<StochasticTrial> trial) {
    if (!survey.isStiff()) {
      return survey.batchesPay()
          ? stochastic(trial)
          : survey.curvatureIsCheap() ? curvature() : gradients();
    }
    boolean scheduled = survey.batchesPay() && settings.iterations() >= FEWEST;
    return scheduled ? schedule() : curvature();
  }

  private MethodChoice stochastic(IntFunction<StochasticTrial> trial) {
    int batch = batchOr(survey.batch());
    StochasticTrial tried = trial.apply(batch);
    return chosen(
        tried.best(),
        batch,
        samples() + ", no more than ten times the noise; " + scale(batch) + "; " + tried.text());
  }

  private MethodChoice schedule() {
    int batch = batchOr(survey.determiningBatch());
    return chosen(
        "muon:40%,lm",
        batch,
        samples() + ", so there are digits to be had: batches find the way, curvature the digits");
  }

  private MethodChoice gradients() {
    String why = law() + ", so gradients are enough";
    return chosen(survey.lasts() ? "lbfgs" : "adam", settings.batch(), why);
  }

  private MethodChoice curvature() {
    if (!survey.fits()) {
      String why = law() + ", but there is no room for J'J of " + survey.parameters();
      String method = survey.lasts() ? "lbfgs:50%:plateau=200,nncg" : "adam";
      return chosen(method, settings.batch(), why + " parameters");
    }
    String price =
        String.format(Locale.ROOT, "; an iteration costs about %.0f gradients", survey.price());
    String form =
        survey.rows() < survey.parameters() && settings.batch() == 0 ? ", in the dual form" : "";
    return chosen("lm", settings.batch(), law() + price + form);
  }

  private MethodChoice chosen(String method, int batch, String why) {
    return new MethodChoice(method, batch, Optional.of(survey), why);
  }

  private int batchOr(int own) {
    return settings.batch() > 0 ? settings.batch() : own;
  }

  private String samples() {
    return String.format(
        Locale.ROOT,
        "samples alone, %d for each parameter; about %.1e of the loss is noise, and %s",
        survey.rows() / survey.parameters(),
        survey.noise(),
        law());
  }

  private String law() {
    return String.format(
        Locale.ROOT,
        "%,d steps of gradient descent would leave %.1e of the loss",
        Survey.BUDGET,
        survey.left());
  }

  private String scale(int batch) {
    return String.format(
        Locale.ROOT,
        "the gradient's noise scale is %.1f samples, %s %d",
        survey.noiseScale(),
        settings.batch() > 0 ? "and batches were to have" : "so batches have",
        batch);
  }
}
