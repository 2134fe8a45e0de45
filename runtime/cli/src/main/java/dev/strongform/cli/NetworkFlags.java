package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.RandomFeatures;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that change a problem's ansatz: which kind of network, and its size. */
final class NetworkFlags {
  private static final List<Integer> USUAL_HIDDEN = List.of(20, 20, 20);
  private static final int USUAL_FEATURES = 600;

  @Option(
      names = "--ansatz",
      paramLabel = "NAME",
      description =
          "auto (what the class declares), mlp (all layers trained) or features (a drawn hidden"
              + " layer, the outputs solved for).")
  private String ansatz = "auto";

  @Option(
      names = "--scale",
      paramLabel = "S",
      split = ",",
      description = "Largest weight of features, one or one an axis; ranges are [-1, 1].")
  private @Nullable List<Double> scale;

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
    List<Architecture> networks =
        problem.networks().stream().map(this::ofKind).map(this::resized).toList();
    if (scale != null && networks.stream().allMatch(network -> network.drawn().isEmpty())) {
      throw Mistake.command("--scale is of drawn features; add --ansatz features.");
    }
    return networks.equals(problem.networks()) ? problem : problem.with(problem.domain(), networks);
  }

  /** Whether the class's own kind of network is replaced, so that its own method may not suit. */
  boolean overrides(CompiledProblem problem) {
    boolean drawn = problem.networks().stream().anyMatch(network -> network.drawn().isPresent());
    return !ansatz.equals("auto") && drawn != ansatz.equals("features");
  }

  private Architecture ofKind(Architecture network) {
    return switch (ansatz) {
      case "auto" -> rescaled(network);
      case "mlp" ->
          network.drawn().isEmpty()
              ? network
              : new Architecture(network.name(), USUAL_HIDDEN, Activation.TANH, network.outputs());
      case "features" -> network.drawn().isPresent() ? rescaled(network) : features(network);
      default ->
          throw Mistake.command(
              "there is no ansatz \"%s\"; there are auto, mlp, features.", ansatz);
    };
  }

  private Architecture rescaled(Architecture network) {
    return network
        .drawn()
        .filter(drawn -> scale != null)
        .map(drawn -> network.withDrawn(new RandomFeatures(scales(), drawn.shares())))
        .orElse(network);
  }

  private Architecture features(Architecture network) {
    return Architecture.features(
        network.name(),
        USUAL_FEATURES,
        Activation.SINE,
        network.outputs(),
        new RandomFeatures(scales(), RandomFeatures.USUAL_SHARES));
  }

  private List<Double> scales() {
    return scale == null ? List.of(RandomFeatures.USUAL_SCALE) : scale;
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
