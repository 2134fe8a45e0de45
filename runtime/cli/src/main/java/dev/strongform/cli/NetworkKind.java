package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.FourierFeatures;
import dev.strongform.kernel.Frequencies;
import dev.strongform.kernel.NearestName;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Siren;
import dev.strongform.kernel.Subdomains;
import java.util.List;
import java.util.Optional;

/**
 * Puts a network of one kind in the place of another: trained layers keep their sizes.
 *
 * @param name of the kind, as flags and results write it
 * @param scale frequencies, in place of the usual or the declared ones: the largest weights of
 *     drawn features, the deviations of Fourier features, {@code omega0} of a siren
 * @param fractions of the scale, in place of the declared ones, of drawn features alone
 */
record NetworkKind(String name, Optional<List<Double>> scale, Optional<List<Double>> fractions) {
  private static final List<String> NAMES =
      List.of("auto", "mlp", "fourier", "siren", "subdomains", "features", "windows");

  private static final List<Integer> USUAL_HIDDEN = List.of(20, 20, 20);
  private static final int USUAL_FEATURES = 600;

  /** A network of this kind, or the network itself, with the scale asked for. */
  Architecture of(Architecture network) {
    return scaled(network.kind().equals(name) ? network : usual(network));
  }

  private Architecture usual(Architecture network) {
    List<Integer> hidden = hidden(network);
    int outputs = network.outputs();
    return switch (name) {
      case "mlp" -> new Architecture(network.name(), hidden, Activation.TANH, outputs);
      case "fourier" ->
          Architecture.fourier(
              network.name(), FourierFeatures.USUAL, hidden, Activation.TANH, outputs);
      case "siren" -> Architecture.siren(network.name(), hidden, outputs, Siren.USUAL);
      case "subdomains" ->
          trained(network, hidden).in(network.subdomains().orElse(Subdomains.USUAL));
      case "features" ->
          Architecture.features(
              network.name(),
              USUAL_FEATURES,
              Activation.SINE,
              outputs,
              RandomFeatures.of(RandomFeatures.USUAL_SCALE));
      default -> throw Mistake.command("%s", NearestName.refusal("ansatz", name, NAMES));
    };
  }

  /** The network itself where its hidden layers are trained, or a plain one. */
  private static Architecture trained(Architecture network, List<Integer> hidden) {
    return isTrained(network)
        ? network
        : new Architecture(network.name(), hidden, Activation.TANH, network.outputs());
  }

  private static List<Integer> hidden(Architecture network) {
    return isTrained(network) ? network.hidden() : USUAL_HIDDEN;
  }

  private static boolean isTrained(Architecture network) {
    return network.drawn().isEmpty() && network.windows().isEmpty();
  }

  private Architecture scaled(Architecture network) {
    if (network.drawn().isPresent()) {
      return network.withDrawn(scaled(network.drawn().get()));
    }
    return scale.isEmpty()
        ? network
        : network.frequencies().map(own -> network.with(scaled(own))).orElse(network);
  }

  private RandomFeatures scaled(RandomFeatures own) {
    return new RandomFeatures(
        scale.orElse(own.scales()), own.shares(), fractions.orElse(own.fractions()));
  }

  private Frequencies scaled(Frequencies own) {
    List<Double> asked = scale.orElseThrow();
    if (own instanceof FourierFeatures fourier) {
      return new FourierFeatures(fourier.directions(), asked);
    }
    if (asked.size() > 1) {
      throw Mistake.command("a siren has one omega0, but --scale gives %d numbers.", asked.size());
    }
    return new Siren(asked.get(0));
  }
}
