package dev.strongform.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.cli.doubles.LinearProblem;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermStructure;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the end of a run says. */
final class RunSummaryTest {
  private static final List<Architecture> TRAINED =
      List.of(new Architecture("u", List.of(3, 2), Activation.TANH, 1));
  private static final String FILES =
      "./strongform solve it --out DIR writes a table and a picture";

  /** A problem whose only term the compiler saw. */
  private static final class Seen extends LinearProblem {
    private final boolean affine;
    private final List<Architecture> networks;

    Seen(int axes, boolean affine, List<Architecture> networks) {
      super("Seen", axes, point -> 1, false);
      this.affine = affine;
      this.networks = networks;
    }

    @Override
    public ProblemInfo info() {
      ProblemInfo info = super.info();
      return new ProblemInfo(
          info.name(),
          info.sourceClass(),
          info.unknowns(),
          info.fields(),
          info.facts(),
          new Structure(List.of(new TermStructure("fit", affine, 2)), List.of()),
          info.card(),
          info.reference());
    }

    @Override
    public List<Architecture> networks() {
      return networks;
    }
  }

  static TrainingResult result(CompiledProblem problem) {
    return new TrainingResult(
        problem,
        TrainingOptions.of(problem),
        new double[3],
        50,
        3,
        6,
        1e-9,
        Optional.empty(),
        Stop.STALLED,
        "",
        List.of(at(1, 2), at(2, 2.1), at(3, 2.2)),
        List.of(),
        "",
        List.of());
  }

  private static IterationRecord at(int iteration, double seconds) {
    return new IterationRecord(iteration, seconds, 1, 1, Double.NaN, 1, Double.NaN);
  }

  private static List<String> next(CompiledProblem problem, Path... files) {
    StringWriter text = new StringWriter();
    new RunSummary("it", new PrintWriter(text)).print(result(problem), List.of(files));
    List<String> lines = text.toString().lines().toList();
    int from = lines.stream().map(line -> line.split(" ", 2)[0]).toList().indexOf("next");
    return from < 0
        ? List.of()
        : lines.subList(from, lines.size()).stream().map(line -> line.substring(10)).toList();
  }

  @Test
  void anAffineProblemIsToldOfTheLinearSolve() {
    String features =
        "--ansatz features trains an output layer by one linear solve: every term is affine in u";
    assertEquals(List.of(FILES, features), next(new Seen(3, true, TRAINED)));
    assertEquals(List.of(features), next(new Seen(3, true, TRAINED), Path.of("a.csv")));
  }

  @Test
  void windowsAreNamedWhereTheyFit() {
    assertEquals(
        List.of(
            FILES, "--ansatz auto solves it in windows of polynomials: every term is affine in u"),
        next(new Seen(2, true, TRAINED)));
  }

  @Test
  void whatIsNotProvedOrNotTrainedIsNot() {
    List<Architecture> drawn =
        List.of(Architecture.features("u", 9, Activation.SINE, 1, RandomFeatures.of(1)));
    assertEquals(List.of(FILES), next(new Seen(3, false, TRAINED)));
    assertEquals(List.of(FILES), next(new Seen(3, true, drawn)));
    assertEquals(List.of(), next(new Seen(3, true, drawn), Path.of("a.csv")));
  }
}
