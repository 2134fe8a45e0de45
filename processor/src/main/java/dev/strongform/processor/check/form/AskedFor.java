package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the annotated methods of a problem ask for by the names of their parameters. */
final class AskedFor {
  private final ProblemDecl problem;
  private final ParameterNames names;

  AskedFor(ProblemDecl problem) {
    this.problem = problem;
    this.names = new ParameterNames(problem);
  }

  /** The methods that have a role. */
  static List<MethodDecl> methods(ProblemDecl problem) {
    return problem.methods().stream().filter(method -> method.role().isPresent()).toList();
  }

  /** What a parameter's name reads as. */
  Reading read(ParameterDecl parameter, MethodDecl method) {
    return names.read(parameter.name(), method);
  }

  /** Whether every parameter of the method stands for something. */
  boolean isClear(MethodDecl method) {
    return method.parameters().stream()
        .allMatch(parameter -> read(parameter, method) instanceof Reading.Known);
  }

  /** The unknowns that a method depends on, through quantities too, in order. */
  Set<String> unknowns(MethodDecl method) {
    Set<String> unknowns = new LinkedHashSet<>();
    collect(method, unknowns, new LinkedHashSet<>());
    return unknowns;
  }

  private void collect(MethodDecl method, Set<String> unknowns, Set<String> quantities) {
    for (ParameterDecl parameter : method.parameters()) {
      names
          .symbol(parameter.name(), method)
          .flatMap(AskedFor::base)
          .ifPresent(base -> collect(base, unknowns, quantities));
    }
  }

  private void collect(String base, Set<String> unknowns, Set<String> quantities) {
    if (Unknowns.names(problem).contains(base)) {
      unknowns.add(base);
    } else if (quantities.add(base)) {
      problem.methods(Role.QUANTITY).stream()
          .filter(quantity -> quantity.name().equals(base))
          .forEach(quantity -> collect(quantity, unknowns, quantities));
    }
  }

  /** The unknown or quantity that a symbol is made of; empty for coordinates and the normal. */
  static Optional<String> base(Symbol symbol) {
    if (symbol instanceof Symbol.Field field) {
      return Optional.of(field.unknown());
    } else if (symbol instanceof Symbol.Quantity quantity) {
      return Optional.of(quantity.quantity());
    } else if (symbol instanceof Symbol.Gradient gradient) {
      return Optional.of(gradient.base());
    } else if (symbol instanceof Symbol.Laplacian laplacian) {
      return Optional.of(laplacian.base());
    } else if (symbol instanceof Symbol.Bilaplacian bilaplacian) {
      return Optional.of(bilaplacian.base());
    } else if (symbol instanceof Symbol.NormalDerivative derivative) {
      return Optional.of(derivative.base());
    }
    return symbol instanceof Symbol.Network network
        ? Optional.of(network.unknown())
        : Optional.empty();
  }
}
