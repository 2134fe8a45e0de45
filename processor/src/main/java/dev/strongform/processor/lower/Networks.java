package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Assigns each unknown to its network. */
final class Networks {
  /** What a class without a network annotation gets. */
  private static final List<Integer> DEFAULT_HIDDEN = List.of(20, 20, 20);

  private Networks() {}

  static List<NetworkModel> of(ProblemDecl problem, UnaryOperator<String> field) {
    List<String> unknowns =
        problem.unknowns().stream().map(unknown -> unknown.name().value()).toList();
    if (problem.networks().isEmpty()) {
      return List.of(network(unknowns, DEFAULT_HIDDEN, "TANH", false, field));
    }
    List<NetworkModel> networks = new ArrayList<>();
    for (NetworkDecl network : problem.networks()) {
      List<Integer> hidden = network.hidden().stream().map(Located::value).toList();
      networks.add(
          network(given(problem, network), hidden, network.activation().value(), true, field));
    }
    return networks;
  }

  /** The unknowns that a network gives, in the order declared. */
  private static List<String> given(ProblemDecl problem, NetworkDecl network) {
    List<String> of = network.of().stream().map(Located::value).toList();
    List<String> elsewhere =
        problem.networks().stream()
            .flatMap(other -> other.of().stream().map(Located::value))
            .toList();
    return problem.unknowns().stream()
        .map(unknown -> unknown.name().value())
        .filter(name -> of.isEmpty() ? !elsewhere.contains(name) : of.contains(name))
        .toList();
  }

  private static NetworkModel network(
      List<String> unknowns,
      List<Integer> hidden,
      String activation,
      boolean declared,
      UnaryOperator<String> field) {
    return new NetworkModel(
        String.join(",", unknowns),
        unknowns.stream().map(field).toList(),
        hidden,
        activation,
        declared);
  }
}
