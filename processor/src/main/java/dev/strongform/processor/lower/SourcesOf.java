package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.diagnostic.Sources;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers where the parts of a model were written. */
public final class SourcesOf {
  private SourcesOf() {}

  /** The places of a declaration's parts. */
  public static Sources problem(ProblemDecl problem) {
    Map<String, SourceRef> terms = new LinkedHashMap<>();
    problem.terms().forEach(term -> terms.put(term.name(), term.ref()));
    Map<String, SourceRef> unknowns = new LinkedHashMap<>();
    Map<String, SourceRef> networks = new LinkedHashMap<>();
    for (UnknownDecl unknown : problem.unknowns()) {
      unknowns.put(unknown.name().value(), unknown.name().ref());
      networks.put(unknown.name().value(), network(problem, unknown.name().value()));
    }
    Map<String, SourceRef> trainables = new LinkedHashMap<>();
    problem.trainables().forEach(each -> trainables.put(each.name(), each.ref()));
    Map<String, SourceRef> periodic = new LinkedHashMap<>();
    problem.periodic().forEach(name -> periodic.put(name.value(), name.ref()));
    return new Sources(
        problem.ref(),
        terms,
        unknowns,
        methods(problem, Role.ANSATZ),
        methods(problem, Role.EXACT),
        networks,
        trainables,
        periodic);
  }

  private static Map<String, SourceRef> methods(ProblemDecl problem, Role role) {
    Map<String, SourceRef> methods = new LinkedHashMap<>();
    problem.methods(role).forEach(method -> methods.put(method.name(), method.ref()));
    return methods;
  }

  /** Where the activation of an unknown's network is written. */
  private static SourceRef network(ProblemDecl problem, String unknown) {
    SourceRef shared = problem.ref();
    for (NetworkDecl network : problem.networks()) {
      if (network.of().stream().map(Located::value).anyMatch(unknown::equals)) {
        return network.activation().ref();
      }
      shared = network.of().isEmpty() ? network.activation().ref() : shared;
    }
    return shared;
  }
}
