package dev.strongform.cli.output;

import dev.strongform.cli.field.ExactValues;
import dev.strongform.cli.field.SampleGrid;
import dev.strongform.cli.plot.SolutionFigure;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Solution;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Writes everything that a run leaves behind. */
public final class RunFiles {
  private final OutputFolder folder;
  private final String name;
  private final Consumer<String> notes;

  /**
   * Files in a folder.
   *
   * @param name the problem's name, for titles
   * @param notes told what could not be written, a sentence each
   */
  public RunFiles(OutputFolder folder, String name, Consumer<String> notes) {
    this.folder = folder;
    this.name = name;
    this.notes = notes;
  }

  /**
   * Writes the files. A run whose parameters are not finite leaves no solution behind, only its
   * history.
   *
   * @param points where the user also wants the solution
   * @return what was written
   */
  public List<Path> write(TrainingResult result, Optional<PointTable> points) {
    List<Path> written = new ArrayList<>();
    if (Arrays.stream(result.theta()).allMatch(Double::isFinite)) {
      Solution solution = result.problem().solution(result.theta());
      written.add(writeSolution(result.problem(), solution));
      writeFigure(result.problem(), solution).ifPresent(written::add);
      points.ifPresent(there -> written.add(writeAt(result.problem(), solution, there)));
    }
    written.add(writeHistory(result));
    written.add(folder.writeText(Path.of("model.md"), result.problem().info().card()));
    return written;
  }

  private Path writeSolution(CompiledProblem problem, Solution solution) {
    SampleGrid grid = SampleGrid.of(problem.domain());
    Columns columns = coordinates(problem.domain(), grid.coordinates());
    List<String> unknowns = problem.info().unknowns();
    for (int i = 0; i < unknowns.size(); i++) {
      addUnknown(columns, problem, i, solution.evaluate(unknowns.get(i), grid.coordinates()), grid);
    }
    return folder.write(Path.of("solution.csv"), columns::writeTo);
  }

  private static void addUnknown(
      Columns columns, CompiledProblem problem, int unknown, double[] values, SampleGrid grid) {
    String column = problem.info().unknowns().get(unknown);
    columns.add(column, values);
    problem
        .exact()
        .map(exact -> ExactValues.of(exact, unknown, grid.coordinates()))
        .ifPresent(
            exact ->
                columns
                    .add(column + "_exact", exact)
                    .add(column + "_error", ExactValues.excess(problem, unknown, values, exact)));
  }

  private Optional<Path> writeFigure(CompiledProblem problem, Solution solution) {
    if (!SolutionFigure.canDraw()) {
      notes.accept(
          "solution.png was not drawn, for want of fonts:"
              + " apt-get install -y fontconfig fonts-dejavu-core");
      return Optional.empty();
    }
    byte[] png = new SolutionFigure(name, problem, solution).png();
    return Optional.of(folder.write(Path.of("solution.png"), stream -> stream.write(png)));
  }

  private Path writeAt(CompiledProblem problem, Solution solution, PointTable points) {
    Columns columns = coordinates(problem.domain(), points.coordinates());
    for (String unknown : problem.info().unknowns()) {
      columns.add(unknown, solution.evaluate(unknown, points.coordinates()));
    }
    return folder.write(Path.of("at.csv"), columns::writeTo);
  }

  private static Columns coordinates(Domain domain, double[][] coordinates) {
    Columns columns = new Columns();
    for (int axis = 0; axis < coordinates.length; axis++) {
      columns.add(domain.axes().get(axis).name(), coordinates[axis]);
    }
    return columns;
  }

  /** Where methods took over from one another a last column numbers the phases from 1. */
  private Path writeHistory(TrainingResult result) {
    List<IterationRecord> history = result.history();
    Columns columns =
        new Columns()
            .add("iteration", column(history, IterationRecord::iteration))
            .add("seconds", column(history, IterationRecord::seconds))
            .add("loss", column(history, IterationRecord::loss))
            .add("gradientNorm", column(history, IterationRecord::gradientNorm))
            .add("damping", column(history, IterationRecord::damping))
            .add("stepLength", column(history, IterationRecord::stepLength))
            .add("relativeL2", column(history, IterationRecord::relativeL2));
    if (!result.switches().isEmpty()) {
      columns.add("phase", column(history, record -> phase(result, record)));
    }
    return folder.write(Path.of("history.csv"), columns::writeTo);
  }

  private static double phase(TrainingResult result, IterationRecord record) {
    return 1
        + result.switches().stream().filter(made -> made.iteration() < record.iteration()).count();
  }

  private static double[] column(
      List<IterationRecord> history, ToDoubleFunction<IterationRecord> value) {
    return history.stream().mapToDouble(value).toArray();
  }
}
