package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.DrawDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.model.DrawModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.WindowsModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
      return List.of(
          network(
              unknowns, DEFAULT_HIDDEN, "TANH", false, Optional.empty(), Optional.empty(), field));
    }
    List<NetworkModel> networks = new ArrayList<>();
    for (NetworkDecl network : problem.networks()) {
      List<Integer> hidden = network.hidden().stream().map(Located::value).toList();
      networks.add(
          network(
              given(problem, network),
              hidden,
              network.activation().value(),
              true,
              network.drawn().map(drawn -> draw(problem, drawn)),
              network.windows().map(Networks::windows),
              field));
    }
    return networks;
  }

  /** The draw, with a scale for every component of a vector coordinate. */
  private static DrawModel draw(ProblemDecl problem, DrawDecl drawn) {
    List<Double> given = drawn.scale().stream().map(Located::value).toList();
    List<Double> scales = new ArrayList<>();
    if (given.size() == 1) {
      scales.addAll(given);
    } else {
      for (int axis = 0; axis < given.size(); axis++) {
        int components = problem.axes().get(axis).dimension().value();
        scales.addAll(Collections.nCopies(components, given.get(axis)));
      }
    }
    return new DrawModel(scales, drawn.shares().stream().map(Located::value).toList());
  }

  private static WindowsModel windows(WindowsDecl declared) {
    return new WindowsModel(
        declared.space().value(), declared.time().value(), declared.tolerance().value());
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
      Optional<DrawModel> drawn,
      Optional<WindowsModel> windows,
      UnaryOperator<String> field) {
    return new NetworkModel(
        String.join(",", unknowns),
        unknowns.stream().map(field).toList(),
        hidden,
        activation,
        declared,
        drawn,
        windows);
  }
}
