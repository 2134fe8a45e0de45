package dev.strongform.cli.output;

import dev.strongform.cli.plot.CompareFigure;
import dev.strongform.cli.plot.LogLogChart;
import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.MethodSummary;
import dev.strongform.compare.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes a comparison as a table, a picture and JSON. */
public final class CompareFiles {
  private static final String HEADER = "method,seed,iteration,seconds,work,loss,relativeL2\n";

  private final OutputFolder folder;
  private final Consumer<String> notes;

  /**
   * Files in a folder.
   *
   * @param notes told what could not be written, a sentence each
   */
  public CompareFiles(OutputFolder folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * Writes the files.
   *
   * @param errorKnown whether errors are compared; else losses
   * @param json the comparison as a line
   * @return what was written
   */
  public List<Path> write(
      String name, boolean errorKnown, List<MethodSummary> summaries, String json) {
    List<Path> written = new ArrayList<>();
    written.add(folder.writeText(Path.of("compare.csv"), table(summaries)));
    written.add(folder.writeText(Path.of("compare.json"), json + "\n"));
    boolean any = summaries.stream().anyMatch(summary -> !summary.runs().isEmpty());
    if (any && LogLogChart.canDraw()) {
      byte[] png = new CompareFigure(name, errorKnown, summaries).png();
      written.add(folder.write(Path.of("compare.png"), stream -> stream.write(png)));
    } else if (any) {
      notes.accept(
          "compare.png was not drawn, for want of fonts:"
              + " apt-get install -y fontconfig fonts-dejavu-core");
    }
    return written;
  }

  /** A row a sample, the last of each run at its best parameters. */
  private static String table(List<MethodSummary> summaries) {
    StringBuilder text = new StringBuilder(HEADER);
    for (MethodSummary summary : summaries) {
      for (ComparedRun run : summary.runs()) {
        Stream.concat(run.path().stream(), Stream.of(run.end()))
            .forEach(sample -> text.append(row(run, sample)));
      }
    }
    return text.toString();
  }

  private static String row(ComparedRun run, Sample sample) {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%s,%s,%s,%s\n",
        quoted(run.method()),
        run.seed(),
        sample.iteration(),
        cell(sample.seconds()),
        cell(sample.work()),
        cell(sample.loss()),
        cell(sample.error()));
  }

  /** A schedule holds commas. */
  private static String quoted(String method) {
    return method.indexOf(',') < 0 ? method : '"' + method + '"';
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
