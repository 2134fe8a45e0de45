package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/**
 * One {@code @Mlp}.
 *
 * @param ref the annotation
 * @param of names of the unknowns it gives; empty for all that no other network gives
 * @param hidden neurons of each hidden layer
 * @param activation the enum constant's name, such as {@code TANH}
 */
public record NetworkDecl(
    SourceRef ref,
    List<Located<String>> of,
    List<Located<Integer>> hidden,
    Located<String> activation) {
  /** Copies the lists. */
  public NetworkDecl {
    of = List.copyOf(of);
    hidden = List.copyOf(hidden);
  }
}
