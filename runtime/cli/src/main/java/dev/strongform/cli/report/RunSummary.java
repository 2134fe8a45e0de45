package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.CoefficientEstimate;
import dev.strongform.train.ErrorMeasure;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.auto.Proofs;
import dev.strongform.windows.WindowSolver;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints, after training, what was reached, how far to trust it, and what to do next. */
public final class RunSummary {
  private final String target;
  private final PrintWriter out;

  /**
   * A summary.
   *
   * @param target what the user asked to solve, for the next command
   */
  public RunSummary(String target, PrintWriter out) {
    this.target = target;
    this.out = out;
  }

  /**
   * Prints the block.
   *
   * @param files what was written
   */
  public void print(TrainingResult result, List<Path> files) {
    line("stopped", stop(result));
    line("loss", loss(result) + pace(result));
    result.error().ifPresentOrElse(error -> printErrors(result, error), this::printNoError);
    result.coefficients().forEach(this::printCoefficient);
    if (!files.isEmpty()) {
      line("written", files.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    List<String> next = next(result, files);
    for (int i = 0; i < next.size(); i++) {
      line(i == 0 ? "next" : "", next.get(i));
    }
  }

  private List<String> next(TrainingResult result, List<Path> files) {
    List<String> next = new ArrayList<>();
    if (files.isEmpty()) {
      next.add("./strongform solve " + target + " --out DIR writes a table and a picture");
    }
    otherAnsatz(result.problem()).ifPresent(next::add);
    return next;
  }

  /** What is quicker than to train the layers of networks, where it was proved to fit. */
  private static Optional<String> otherAnsatz(CompiledProblem problem) {
    Proofs proved = Proofs.of(problem);
    boolean trained = !problem.isDrawn() && !problem.isWindowed();
    boolean identified = !problem.coefficients().isEmpty();
    if (!trained || identified || !proved.isAffine() || !proved.data().isEmpty()) {
      return Optional.empty();
    }
    String affine = "every term is affine in " + String.join(", ", proved.unknowns());
    return Optional.of(
        WindowSolver.obstacle(problem).isEmpty()
            ? "--ansatz auto solves it in windows of polynomials: " + affine
            : "--ansatz features trains an output layer by one linear solve: " + affine);
  }

  private static String stop(TrainingResult result) {
    String reason =
        result.stop() == Stop.INTERRUPTED
            ? "interrupted: best so far"
            : result.stop().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return result.advice().isEmpty() || result.stop() == Stop.INTERRUPTED
        ? reason
        : reason + ": " + result.advice();
  }

  /** An energy is told apart from its least value by its last digits, not by its exponent. */
  private static String loss(TrainingResult result) {
    return result.loss() < 0
        ? String.format(Locale.ROOT, "%.12g", result.loss())
        : Numbers.scientific(result.loss());
  }

  private static String pace(TrainingResult result) {
    String total =
        " after "
            + Numbers.count(result.iterations())
            + " iterations in "
            + Numbers.duration(result.seconds());
    return result.iterations() == 0
        ? total
        : total + " (" + Numbers.duration(Pace.of(result)) + " each)";
  }

  private void printErrors(TrainingResult result, ErrorMeasure error) {
    String against =
        result.problem().exact().isPresent()
            ? "against the exact solution"
            : "against " + result.problem().info().reference();
    List<String> free = result.problem().info().structure().upToConstant();
    for (int i = 0; i < error.unknowns().size(); i++) {
      String figures =
          String.format(
              Locale.ROOT,
              "%s%s: relative L2 %s, largest %s",
              error.unknowns().get(i),
              free.contains(error.unknowns().get(i)) ? " up to a constant" : "",
              Numbers.scientific(error.relativeL2()[i]),
              Numbers.scientific(error.maxError()[i]));
      line(i == 0 ? "error" : "", i == 0 ? figures + ", " + against : figures);
    }
    printLayer(error);
  }

  private void printLayer(ErrorMeasure error) {
    if (error.largestLayerL2().isPresent()) {
      String errors =
          IntStream.range(0, error.unknowns().size())
              .mapToObj(
                  i -> error.unknowns().get(i) + ": " + Numbers.scientific(error.layerL2()[i]))
              .collect(Collectors.joining(", "));
      line("", errors + " where half of the points lie in the layer");
    }
  }

  private void printCoefficient(CoefficientEstimate estimate) {
    String value = String.format(Locale.ROOT, "%s = %.12g", estimate.name(), estimate.value());
    double reach = (estimate.high() - estimate.low()) / 2;
    String interval =
        Double.isNaN(reach)
            ? ", " + estimate.remark()
            : " +- " + Numbers.scientific(reach) + " (" + estimate.remark() + ")";
    line("found", value + interval);
    if (estimate.exact().isPresent()) {
      printTruth(estimate, estimate.exact().getAsDouble());
    }
  }

  private void printTruth(CoefficientEstimate estimate, double exact) {
    String where =
        Double.isNaN(estimate.low())
            ? ""
            : estimate.covers(exact) ? ", inside the interval" : ", outside the interval";
    String error = "relative error " + Numbers.scientific(estimate.error());
    line("", String.format(Locale.ROOT, "exactly %.12g: %s%s", exact, error, where));
  }

  private void printNoError() {
    line(
        "error",
        "not known: the problem declares neither @Exact nor @Reference, and a small loss alone"
            + " bounds no error");
  }

  private void line(String label, String text) {
    out.printf(Locale.ROOT, "%-10s%s%n", label, text);
  }
}
