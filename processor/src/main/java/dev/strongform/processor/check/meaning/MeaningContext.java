package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.diagnostic.Sources;
import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.PlainPrinter;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.List;

/**
 * What the rules look at.
 *
 * @param sources where the model's parts were written
 * @param expressions makes new expressions
 * @param derivatives remembers every derivative that a rule asked for
 */
record MeaningContext(
    ProblemModel problem, Sources sources, Expressions expressions, Derivatives derivatives) {
  /** A context that has no derivatives yet. */
  MeaningContext(ProblemModel problem, Sources sources, Expressions expressions) {
    this(problem, sources, expressions, new Derivatives(expressions));
  }

  /** The terms of a kind, in the order written. */
  List<TermModel> terms(TermModel.Kind kind) {
    return problem.terms().stream().filter(term -> term.kind() == kind).toList();
  }

  /** Whether data hold an unknown, which may then stand for missing conditions. */
  boolean isObserved(String unknown) {
    return terms(TermModel.Kind.OBSERVATION).stream()
        .flatMap(term -> Leaves.jets(term.written()).stream())
        .anyMatch(jet -> jet.field().equals(unknown));
  }

  /** Where an unknown is declared. */
  SourceRef unknown(String name) {
    return sources.unknowns().getOrDefault(name, sources.problem());
  }

  /** Where a coefficient is declared. */
  SourceRef trainable(String name) {
    return sources.trainables().getOrDefault(name, sources.problem());
  }

  /** Where the ansatz of an unknown is written. */
  SourceRef ansatz(String unknown) {
    return sources.ansatz().getOrDefault(unknown, sources.problem());
  }

  /** Where the exact solution of an unknown is written. */
  SourceRef exact(String unknown) {
    return sources.exact().getOrDefault(unknown, sources.problem());
  }

  /** Where a network's activation is written. */
  SourceRef network(NetworkModel network) {
    return problem.unknowns().stream()
        .filter(unknown -> network.outputs().contains(unknown.field()))
        .findFirst()
        .map(unknown -> sources.networks().getOrDefault(unknown.name(), sources.problem()))
        .orElse(sources.problem());
  }

  /** An expression on one line. */
  String print(Expr expression) {
    return new PlainPrinter(AxisModel.names(problem.axes())).print(expression);
  }
}
