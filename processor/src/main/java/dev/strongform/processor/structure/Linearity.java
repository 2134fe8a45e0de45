package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Cost;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Polynomials;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Proves that terms are affine, or have constant coefficients, by their symbolic partials. */
public final class Linearity {
  /** The cost up to which an expression is multiplied out; above it that takes seconds. */
  private static final long MOST_FLOPS = 2_000;

  private final Expressions expressions;
  private final Derivatives derivatives;
  private final Polynomials polynomials;

  /** Proofs that make expressions in the given factory. */
  public Linearity(Expressions expressions) {
    this.expressions = expressions;
    this.derivatives = new Derivatives(expressions);
    this.polynomials = new Polynomials(expressions);
  }

  /** Whether every term is affine in the one unknown, the others held fixed. */
  public boolean affineIn(ProblemModel problem, String unknown) {
    return problem.terms().stream()
        .allMatch(term -> partialsFree(term.written(), jet -> jet.field().equals(unknown)));
  }

  /** Whether every term is affine in all unknowns together. */
  public boolean affine(ProblemModel problem) {
    return problem.terms().stream().allMatch(this::affine);
  }

  /** Whether the partials of every equation depend on no coordinate. */
  public boolean constantCoefficients(ProblemModel problem) {
    return problem.terms().stream()
        .filter(term -> term.kind() == TermModel.Kind.EQUATION)
        .flatMap(term -> Leaves.jets(term.written()).stream().map(jet -> partial(term, jet)))
        .allMatch(partial -> free(partial, Expr.Coordinate.class::isInstance));
  }

  /** Whether every energy is a polynomial of degree two in all unknowns together. */
  public boolean quadratic(ProblemModel problem) {
    return problem.energies().stream().allMatch(energy -> quadratic(energy.written()));
  }

  private boolean quadratic(Expr energy) {
    return Leaves.jets(energy).stream()
        .map(jet -> derivatives.by(energy, jet))
        .allMatch(this::secondsFree);
  }

  /**
   * Whether an output layer is solved for at once: every residual is affine in the outputs of all
   * networks together, and every energy of degree two. An ansatz may take that from unknowns in
   * which they are so.
   */
  public boolean solvable(ProblemModel problem) {
    return problem.terms().stream().allMatch(term -> solvable(problem, term));
  }

  /** The same of one term, for given coefficients. */
  public boolean solvable(ProblemModel problem, TermModel term) {
    return term.isEnergy()
        ? quadratic(term.residual())
        : partialsFree(term.residual(), jet -> isOutput(problem, jet));
  }

  private static boolean isOutput(ProblemModel problem, Expr.Jet jet) {
    return problem.trainables().stream()
        .noneMatch(coefficient -> coefficient.name().equals(jet.field()));
  }

  private boolean secondsFree(Expr partial) {
    return Leaves.jets(partial).stream()
        .map(jet -> derivatives.by(partial, jet))
        .allMatch(second -> free(second, Expr.Jet.class::isInstance));
  }

  /** Whether the one term is affine in all unknowns together. */
  public boolean affine(TermModel term) {
    return partialsFree(term.written(), jet -> true);
  }

  private boolean partialsFree(Expr term, Predicate<Expr.Jet> chosen) {
    List<Expr.Jet> jets = Leaves.jets(term).stream().filter(chosen).toList();
    return jets.stream().allMatch(jet -> free(derivatives.by(term, jet), jets::contains));
  }

  private Expr partial(TermModel term, Expr.Jet jet) {
    return derivatives.by(term.written(), jet);
  }

  /** Whether an expression has no such leaf, if need be after multiplying out. */
  private boolean free(Expr expression, Predicate<Expr> leaf) {
    return none(Leaves.of(expression), leaf)
        || (Cost.flops(expression) <= MOST_FLOPS
            && none(Leaves.of(polynomials.expand(expression)), leaf));
  }

  private static boolean none(Collection<Expr> leaves, Predicate<Expr> leaf) {
    return leaves.stream().noneMatch(leaf);
  }
}
