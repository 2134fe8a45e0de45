package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Subdomains;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say into which boxes the domain is cut, where each has a network. */
final class SubdomainFlags {
  @Option(
      names = "--boxes",
      paramLabel = "N",
      split = ",",
      description =
          "Boxes of subdomains along each axis, one number or one an axis; or 3. With --ansatz"
              + " features each box has features of its own.")
  private @Nullable List<Integer> boxes;

  @Option(
      names = "--overlap",
      paramLabel = "F",
      description = "What share of a box neighbours have in common, from 0.01 to 1; or 0.5.")
  private @Nullable Double overlap;

  /** The network in the boxes asked for, where it is one of subdomains or of drawn features. */
  Architecture applyTo(Architecture network) {
    boolean boxed = network.subdomains().isPresent();
    return boxed || (isGiven() && network.drawn().isPresent())
        ? network.in(changed(network.subdomains().orElse(Subdomains.USUAL)))
        : network;
  }

  private Subdomains changed(Subdomains own) {
    return new Subdomains(
        boxes == null ? own.boxes() : boxes, overlap == null ? own.overlap() : overlap);
  }

  private boolean isGiven() {
    return boxes != null || overlap != null;
  }

  /** Refuses boxes where no network is in any. */
  void requireUse(List<Architecture> networks) {
    if (isGiven() && networks.stream().allMatch(network -> network.subdomains().isEmpty())) {
      throw Mistake.command(
          "--boxes and --overlap are of subdomains and features; add --ansatz subdomains or --ansatz"
              + " features.");
    }
  }
}
