package dev.strongform.cli.output;

import dev.strongform.train.TrainingResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes everything that a run leaves behind. */
public final class RunFiles {
  private final OutputFolder folder;

  /** Files in that folder. */
  public RunFiles(OutputFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes the files.
   *
   * @param points where the user also wants the solution
   * @return what was written
   */
  public List<Path> write(TrainingResult result, Optional<PointTable> points) {
    List<Path> written = new ArrayList<>();
    written.add(folder.writeText(Path.of("model.md"), result.problem().info().card()));
    return written;
  }
}
