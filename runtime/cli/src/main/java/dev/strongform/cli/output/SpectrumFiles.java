package dev.strongform.cli.output;

import dev.strongform.cli.plot.LogLogChart;
import dev.strongform.cli.plot.SpectrumFigure;
import dev.strongform.spectrum.Modes;
import dev.strongform.spectrum.SpectrumReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Writes a spectrum as a table, a picture and JSON. */
public final class SpectrumFiles {
  private final OutputFolder folder;
  private final Consumer<String> notes;

  /**
   * Files in a folder.
   *
   * @param notes told what could not be written, a sentence each
   */
  public SpectrumFiles(OutputFolder folder, Consumer<String> notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * Writes the files.
   *
   * @param heading of the picture
   * @param json the report as a line
   * @return what was written
   */
  public List<Path> write(String heading, SpectrumReport report, String json) {
    List<Path> written = new ArrayList<>();
    Modes modes = report.joint();
    Columns columns =
        new Columns()
            .add("mode", along(modes, i -> i + 1))
            .add("eigenvalue", along(modes, i -> modes.eigenvalues()[i]))
            .add("gradientShare", along(modes, modes::gradientShare))
            .add("reducibleLoss", along(modes, modes::reducible));
    written.add(folder.write(Path.of("spectrum.csv"), columns::writeTo));
    written.add(folder.writeText(Path.of("spectrum.json"), json + "\n"));
    if (LogLogChart.canDraw()) {
      byte[] png = new SpectrumFigure(heading, report).png();
      written.add(folder.write(Path.of("spectrum.png"), stream -> stream.write(png)));
    } else {
      notes.accept(
          "spectrum.png was not drawn, for want of fonts:"
              + " apt-get install -y fontconfig fonts-dejavu-core");
    }
    return written;
  }

  private static double[] along(Modes modes, IntToDoubleFunction value) {
    return IntStream.range(0, modes.eigenvalues().length).mapToDouble(value).toArray();
  }
}
