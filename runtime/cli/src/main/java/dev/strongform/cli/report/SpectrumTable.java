package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.spectrum.DescentLaw;
import dev.strongform.spectrum.DescentTrial;
import dev.strongform.spectrum.GradientNoise;
import dev.strongform.spectrum.Modes;
import dev.strongform.spectrum.SpectrumReport;
import dev.strongform.spectrum.TermWeight;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what a spectrum says, block by block. */
public final class SpectrumTable {
  private static final double[] SHARES = {0.5, 0.9, 0.99, 0.999};

  private final PrintWriter out;

  /** A table to a writer. */
  public SpectrumTable(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the blocks.
   *
   * @param where the problem and the parameters that were looked at, a phrase
   */
  public void print(String where, SpectrumReport report) {
    Modes joint = report.joint();
    out.println(where);
    out.printf(
        Locale.ROOT,
        "loss %s; J has %s rows and %s columns; %s%n%n",
        Numbers.scientific(joint.loss()),
        Numbers.count(joint.rows()),
        Numbers.count(joint.parameters()),
        joint.source());
    block("weights of the terms there (" + report.weighting() + ")", weights(report.weights()));
    block("eigenvalues of J'J, and so of J J' (other eigenvalues are zero)", terms(report));
    block("where the gradient lies", gradient(joint));
    block("what gradient descent moves, at step 1 / largest, by its linear law", budgets(report));
    block("gradient descent held to its law", trial(report.trial()));
    if (!report.noise().isEmpty()) {
      block("noise of a batch's gradient: mean of |g_b - g|^2 / |g|^2", noise(report.noise()));
    }
    out.flush();
  }

  private void block(String title, TextTable table) {
    out.println(title);
    table.lines().forEach(line -> out.println("  " + line));
    out.println();
  }

  private static TextTable weights(List<TermWeight> weights) {
    boolean differ = weights.stream().anyMatch(TermWeight::differs);
    TextTable table =
        differ ? new TextTable("term", "weight", "its points") : new TextTable("term", "weight");
    for (TermWeight at : weights) {
      String weight = Numbers.scientific(at.weight());
      String least = Numbers.scientific(at.smallest());
      if (differ) {
        String most = Numbers.scientific(at.largest());
        table.row(at.term(), weight, at.differs() ? least + " to " + most : least);
      } else {
        table.row(at.term(), weight);
      }
    }
    return table;
  }

  private static TextTable terms(SpectrumReport report) {
    TextTable table =
        new TextTable("term", "rows", "largest", "smallest", "condition", "rank", "effective rank");
    addTerm(table, "all", report.joint());
    report.terms().forEach((name, modes) -> addTerm(table, name, modes));
    return table;
  }

  private static void addTerm(TextTable table, String name, Modes modes) {
    String least = modes.complete() ? "" : ">= ";
    table.row(
        name,
        Numbers.count(modes.rows()),
        Numbers.scientific(modes.largest()),
        (modes.complete() ? "" : "<= ") + Numbers.scientific(modes.smallest()),
        least + Numbers.scientific(modes.condition()),
        least + Numbers.count(modes.rank()),
        String.format(Locale.ROOT, "%.1f", modes.effectiveRank()));
  }

  private static TextTable gradient(Modes modes) {
    TextTable table =
        new TextTable("share of |gradient|^2", "first modes", "down to, of the largest");
    double sum = 0;
    int next = 0;
    for (int i = 0; i < modes.eigenvalues().length; i++) {
      sum += modes.gradientShare(i);
      for (; next < SHARES.length && sum >= SHARES[next]; next++) {
        table.row(
            Numbers.plain(SHARES[next]),
            Numbers.count(i + 1L),
            Numbers.scientific(modes.eigenvalues()[i] / modes.largest()));
      }
    }
    return table;
  }

  private static TextTable budgets(SpectrumReport report) {
    TextTable table =
        new TextTable("steps", "modes moved", "gradient stuck", "reducible loss stuck", "loss");
    for (DescentLaw.Budget budget : report.budgets()) {
      table.row(
          Numbers.count(budget.steps()),
          Numbers.count(budget.moved()),
          Numbers.scientific(budget.stuckGradient()),
          Numbers.scientific(budget.stuckLoss()),
          Numbers.scientific(budget.loss()));
    }
    return table;
  }

  private static TextTable trial(List<DescentTrial.Checkpoint> trial) {
    TextTable table = new TextTable("steps", "loss by the law", "loss measured", "modes apart by");
    for (DescentTrial.Checkpoint at : trial) {
      table.row(
          Numbers.count(at.steps()),
          Numbers.scientific(at.predictedLoss()),
          Numbers.scientific(at.measuredLoss()),
          Numbers.scientific(at.deviation()));
    }
    return table;
  }

  private static TextTable noise(List<GradientNoise> noise) {
    TextTable table = new TextTable("batch", "noise");
    for (GradientNoise at : noise) {
      table.row(Numbers.count(at.batch()), Numbers.scientific(at.noise()));
    }
    return table;
  }
}
