package dev.strongform.train.auto;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Coefficient;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.HardCondition;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermInfo.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the compiler proved of a problem, as far as a method may depend on it.
 *
 * @param unknowns their names
 * @param given coefficients for which terms are affine, where some are identified
 * @param affine terms whose residuals are affine in the outputs of all networks together, or whose
 *     integrands are of degree two
 * @param notAffine terms that are not, as far as the compiler can tell; terms that it did not see
 *     are in neither list
 * @param order the highest order of differentiation in any term, 0 or more
 * @param hard conditions that hold by construction: what an ansatz fixes on faces, and periodic
 *     axes
 * @param soft conditions that the loss weighs against other terms
 * @param data terms that compare with samples
 * @param energies whether some term is an integrand
 */
public record Proofs(
    List<String> unknowns,
    List<String> given,
    List<String> affine,
    List<String> notAffine,
    int order,
    List<String> hard,
    List<String> soft,
    List<String> data,
    boolean energies) {
  /** Copies the lists. */
  public Proofs {
    unknowns = List.copyOf(unknowns);
    given = List.copyOf(given);
    affine = List.copyOf(affine);
    notAffine = List.copyOf(notAffine);
    hard = List.copyOf(hard);
    soft = List.copyOf(soft);
    data = List.copyOf(data);
  }

  /** Those of a problem on its domain, which may be a part of the declared one. */
  public static Proofs of(CompiledProblem problem) {
    Structure structure = problem.info().structure();
    List<TermInfo> terms = problem.terms().stream().map(term -> term.info()).toList();
    return new Proofs(
        problem.info().unknowns(),
        problem.coefficients().stream().map(Coefficient::name).toList(),
        names(terms.stream().filter(term -> isProved(structure, term, true))),
        names(terms.stream().filter(term -> isProved(structure, term, false))),
        order(structure, terms),
        hard(structure, problem),
        names(terms.stream().filter(Proofs::isCondition)),
        names(terms.stream().filter(term -> term.kind() == Kind.OBSERVATION)),
        terms.stream().anyMatch(term -> term.kind() == Kind.ENERGY));
  }

  private static List<String> names(Stream<TermInfo> terms) {
    return terms.map(TermInfo::name).toList();
  }

  private static boolean isProved(Structure structure, TermInfo term, boolean affine) {
    return structure.of(term.name()).filter(proved -> proved.affine() == affine).isPresent();
  }

  private static boolean isCondition(TermInfo term) {
    return term.kind() == Kind.INITIAL || term.kind() == Kind.BOUNDARY;
  }

  private static int order(Structure structure, List<TermInfo> terms) {
    return terms.stream()
        .map(term -> structure.of(term.name()))
        .flatMap(Optional::stream)
        .mapToInt(proved -> proved.order())
        .max()
        .orElse(0);
  }

  /** Windows join periodic ends by rows of their own, and not by construction. */
  private static List<String> hard(Structure structure, CompiledProblem problem) {
    Domain domain = problem.domain();
    List<String> hard = new ArrayList<>();
    structure.on(domain).forEach(condition -> hard.add(place(domain, condition)));
    if (!problem.isWindowed()) {
      domain.axes().stream()
          .filter(Axis::periodic)
          .forEach(axis -> hard.add("periodic in " + axis.name()));
    }
    return hard;
  }

  private static String place(Domain domain, HardCondition condition) {
    String axis = domain.axes().get(condition.face().axis()).name();
    double end = condition.position();
    boolean whole = end == Math.rint(end) && Math.abs(end) < Integer.MAX_VALUE;
    return condition.field() + " at " + axis + " = " + (whole ? "" + (long) end : "" + end);
  }

  /** Whether every term is affine, so that output layers have one linear least squares. */
  public boolean isAffine() {
    return notAffine.isEmpty() && !affine.isEmpty();
  }

  /** Whether the compiler saw no term: the problem was written by hand. */
  boolean isOfNothing() {
    return notAffine.isEmpty() && affine.isEmpty();
  }

  /** A phrase: {@code affine in u, order 2, 1 soft condition (edge)}. */
  public String text() {
    return new ProofsText(this).phrase();
  }
}
