package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Windows;
import dev.strongform.windows.WindowSolver;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that change a problem's ansatz: which kind of network, and its size. */
final class NetworkFlags {
  private static final String DECLARED = "declared";

  @Option(
      names = "--ansatz",
      paramLabel = "NAME",
      description =
          "Instead of what the class declares: mlp (all layers trained), fourier (behind a layer of"
              + " drawn sines and cosines), siren (sines), subdomains (a network in each of some"
              + " overlapping boxes), features (a drawn hidden"
              + " layer, the outputs solved for), windows (local polynomials, marched along time)"
              + " or auto (windows where they fit, else what the class declares).")
  private String ansatz = DECLARED;

  @Option(
      names = "--tolerance",
      paramLabel = "E",
      description = "What the last coefficients in a window may be; the class's own, or 1e-10.")
  private @Nullable Double tolerance;

  @Option(
      names = "--scale",
      paramLabel = "S",
      split = ",",
      description =
          "Largest weight of features, one or one an axis; ranges are [-1, 1]. Of fourier the"
              + " deviations of its directions, of siren omega0.")
  private @Nullable List<Double> scale;

  @Option(
      names = "--fractions",
      paramLabel = "F",
      split = ",",
      description = "Fractions of the scale that drawn features take in turns, such as 1,0.1.")
  private @Nullable List<Double> fractions;

  @Mixin private SubdomainFlags subdomains = new SubdomainFlags();

  @Option(names = "--width", paramLabel = "N", description = "Neurons of each hidden layer.")
  private @Nullable Integer width;

  @Option(names = "--depth", paramLabel = "N", description = "Hidden layers.")
  private @Nullable Integer depth;

  /**
   * The problem with networks of the kind and size asked for: the widest layer's where only depth
   * is.
   *
   * @throws IllegalArgumentException with a sentence, where a value is out of its range
   */
  CompiledProblem applyTo(CompiledProblem problem) {
    requirePositive("--width", width);
    requirePositive("--depth", depth);
    if (wantsWindows(problem)) {
      return inWindows(problem);
    }
    if (tolerance != null) {
      throw Mistake.command("--tolerance is of windows; add --ansatz windows.");
    }
    List<Architecture> networks =
        problem.networks().stream()
            .map(this::ofKind)
            .map(this::resized)
            .map(subdomains::applyTo)
            .toList();
    subdomains.requireUse(networks);
    if (scale != null && networks.stream().noneMatch(NetworkFlags::hasScale)) {
      throw Mistake.command(
          "--scale is of drawn features, fourier and siren; add --ansatz features.");
    }
    if (fractions != null && networks.stream().noneMatch(each -> each.drawn().isPresent())) {
      throw Mistake.command("--fractions is of drawn features; add --ansatz features.");
    }
    return networks.equals(problem.networks()) ? problem : problem.with(problem.domain(), networks);
  }

  private static boolean hasScale(Architecture network) {
    return network.drawn().isPresent() || network.frequencies().isPresent();
  }

  private boolean wantsWindows(CompiledProblem problem) {
    return switch (ansatz) {
      case "windows" -> true;
      case "auto" -> WindowSolver.obstacle(problem).isEmpty();
      case DECLARED -> problem.isWindowed();
      default -> false;
    };
  }

  private CompiledProblem inWindows(CompiledProblem problem) {
    if (width != null || depth != null || scale != null || fractions != null) {
      throw Mistake.command(
          "--width, --depth, --scale and --fractions are of networks, not of windows; add --ansatz"
              + " mlp or features.");
    }
    subdomains.requireUse(List.of());
    WindowSolver.obstacle(problem)
        .ifPresent(
            why -> {
              throw Mistake.command("%s.", why);
            });
    Windows own = problem.networks().get(0).windows().orElse(Windows.USUAL);
    return problem.in(
        Windows.of(
            own.spaceTerms(), own.timeTerms(), tolerance == null ? own.tolerance() : tolerance));
  }

  /** Whether the class's own kind of network is replaced, so that its own method may not suit. */
  boolean overrides(CompiledProblem problem) {
    boolean drawn = problem.networks().stream().anyMatch(network -> network.drawn().isPresent());
    return switch (ansatz) {
      case "mlp", "fourier", "siren", "subdomains" -> drawn || problem.isWindowed();
      case "features" -> !drawn;
      default -> false;
    };
  }

  private Architecture ofKind(Architecture network) {
    boolean declared = ansatz.equals(DECLARED) || ansatz.equals("auto");
    String kind = declared ? network.kind() : ansatz;
    return new NetworkKind(kind, Optional.ofNullable(scale), Optional.ofNullable(fractions))
        .of(network);
  }

  private Architecture resized(Architecture network) {
    if (width == null && depth == null) {
      return network;
    }
    return network.resized(
        width == null ? Collections.max(network.hidden()) : width,
        depth == null ? network.hidden().size() : depth);
  }

  private static void requirePositive(String flag, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw Mistake.command("%s must be at least 1, but is %d.", flag, value);
    }
  }
}
