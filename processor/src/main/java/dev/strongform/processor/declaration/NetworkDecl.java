package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * One {@code @Mlp} or another annotation of a network, or the {@code @Windows} in their place.
 *
 * @param ref the annotation
 * @param of names of the unknowns it gives; empty for all that no other network gives
 * @param hidden neurons of each hidden layer that the annotation names; none where windows stand
 * @param activation the enum constant's name, such as {@code TANH}
 * @param kind what the annotation says beyond that
 */
public record NetworkDecl(
    SourceRef ref,
    List<Located<String>> of,
    List<Located<Integer>> hidden,
    Located<String> activation,
    NetworkKindDecl kind) {
  /** Copies the lists. */
  public NetworkDecl {
    of = List.copyOf(of);
    hidden = List.copyOf(hidden);
  }

  /** The annotation's name, such as {@code @Mlp}. */
  public String annotation() {
    return kind.annotation();
  }

  /** Whether windows of polynomials stand in the network's place. */
  public boolean isWindows() {
    return kind instanceof WindowsDecl;
  }

  /** What its annotation says, where it is of that kind. */
  public <K extends NetworkKindDecl> Optional<K> as(Class<K> wanted) {
    return wanted.isInstance(kind) ? Optional.of(wanted.cast(kind)) : Optional.empty();
  }
}
