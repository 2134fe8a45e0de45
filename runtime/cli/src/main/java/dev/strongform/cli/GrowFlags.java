package dev.strongform.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The flag that lets networks grow while they are trained. */
final class GrowFlags {
  @Option(
      names = "--grow",
      paramLabel = "N",
      split = ",",
      description =
          "Train with at most N neurons in a hidden layer first, then go on from that function on"
              + " wider networks.")
  private List<Integer> widths = List.of();

  /** The widths before the full one, as given; none where networks do not grow. */
  List<Integer> widths() {
    return widths;
  }
}
