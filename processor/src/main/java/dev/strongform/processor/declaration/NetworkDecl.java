package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @Mlp} or another annotation of a network, or the {@code @Windows} in their place.
 *
 * @param ref the annotation
 * @param of names of the unknowns it gives; empty for all that no other network gives
 * @param hidden neurons of each hidden layer
 * @param activation the enum constant's name, such as {@code TANH}
 * @param drawn how the hidden layer is drawn, where it is not trained
 * @param fourier the drawn layer of a {@code @FourierFeatures}, which {@code hidden} leaves out
 * @param omega0 the frequency of a {@code @Siren}
 * @param windows what stands in a network's place, which then has no hidden layer
 */
public record NetworkDecl(
    SourceRef ref,
    List<Located<String>> of,
    List<Located<Integer>> hidden,
    Located<String> activation,
    Optional<DrawDecl> drawn,
    Optional<FourierDecl> fourier,
    Optional<Located<Double>> omega0,
    Optional<WindowsDecl> windows) {
  /** Copies the lists. */
  public NetworkDecl {
    of = List.copyOf(of);
    hidden = List.copyOf(hidden);
  }

  /** The annotation's name, such as {@code @Mlp}. */
  public String kind() {
    if (windows.isPresent()) {
      return "@Windows";
    } else if (drawn.isPresent()) {
      return "@RandomFeatures";
    } else if (fourier.isPresent()) {
      return "@FourierFeatures";
    }
    return omega0.isPresent() ? "@Siren" : "@Mlp";
  }
}
