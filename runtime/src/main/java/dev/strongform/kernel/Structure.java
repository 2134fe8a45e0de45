package dev.strongform.kernel;

import java.util.List;
import java.util.Optional;

/**
 * What the compiler proved of a problem, for programs to decide by; {@link ProblemInfo#facts} says
 * it to people.
 *
 * @param terms of the loss, in order; conditions that hold by construction are none of them
 * @param hard what the ansatz fixes on faces, unknown by unknown, in the order of the faces
 * @param upToConstant the unknowns that the terms determine up to a constant alone, since they hold
 *     derivatives and no values of theirs
 */
public record Structure(
    List<TermStructure> terms, List<HardCondition> hard, List<String> upToConstant) {
  /** Nothing proved. */
  public static final Structure NONE = new Structure(List.of(), List.of());

  /** Copies the lists. */
  public Structure {
    terms = List.copyOf(terms);
    hard = List.copyOf(hard);
    upToConstant = List.copyOf(upToConstant);
  }

  /** Of a problem that determines the values of all unknowns. */
  public Structure(List<TermStructure> terms, List<HardCondition> hard) {
    this(terms, hard, List.of());
  }

  /** What was proved of a term; nothing of one that the compiler did not see. */
  public Optional<TermStructure> of(String term) {
    return terms.stream().filter(proved -> proved.name().equals(term)).findFirst();
  }

  /** What the ansatz fixes on faces of this domain, which may be a part of the declared one. */
  public List<HardCondition> on(Domain domain) {
    return hard.stream()
        .filter(condition -> domain.position(condition.face()) == condition.position())
        .toList();
  }
}
