package dev.strongform.processor.check.meaning;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.expression.Substitution;
import dev.strongform.processor.model.TermModel;
import java.util.List;
import java.util.Optional;

/**
 * A condition that gives the value of an unknown (Dirichlet data).
 *
 * @param data the value, as a function of the coordinates
 */
record Prescription(TermModel term, String unknown, Expr data) {
  /** What a condition prescribes, where it is affine in one unknown's value and in nothing else. */
  static Optional<Prescription> of(MeaningContext context, TermModel term) {
    List<Expr.Jet> jets = List.copyOf(Leaves.jets(term.written()));
    boolean ofValue = jets.size() == 1 && jets.get(0).operator().equals(Operator.value());
    if (!ofValue || !Leaves.opaqueCalls(term.written()).isEmpty()) {
      return Optional.empty();
    }
    Expr slope = context.derivatives().by(term.written(), jets.get(0));
    if (!Leaves.jets(slope).isEmpty()) {
      return Optional.empty();
    }
    Expr zero = context.expressions().constant(0);
    Expr constant =
        new Substitution(context.expressions())
            .replace(term.written(), leaf -> leaf instanceof Expr.Jet ? zero : leaf);
    Expr data = context.expressions().quotient(context.expressions().negate(constant), slope);
    return Optional.of(new Prescription(term, jets.get(0).field(), data));
  }
}
