package dev.strongform.cli.bench;

import dev.strongform.cli.output.OutputFolder;
import java.util.Optional;

/**
 * What to measure, and where to leave the results.
 *
 * @param quick whether it is to take minutes at most, for less certain figures
 * @param only measures the rows whose names contain it; all if empty
 * @param markdown whether the table is printed as Markdown
 * @param json the file of rows, where one is wanted
 * @param report the folder of the performance page and its figure, where one is wanted
 */
public record BenchRequest(
    boolean quick,
    String only,
    boolean markdown,
    Optional<OutputFile> json,
    Optional<OutputFolder> report) {
  /**
   * A file to be written.
   *
   * @param folder where it lies
   * @param name its name there
   */
  public record OutputFile(OutputFolder folder, String name) {}
}
