package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.DrawDecl;
import dev.strongform.processor.declaration.FourierDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.SirenDecl;
import dev.strongform.processor.declaration.WindowsDecl;
import dev.strongform.processor.model.DrawModel;
import dev.strongform.processor.model.FourierModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.WindowsModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
          new NetworkModel(
              String.join(",", unknowns),
              unknowns.stream().map(field).toList(),
              DEFAULT_HIDDEN,
              "TANH",
              false,
              Optional.empty(),
              Optional.empty(),
              OptionalDouble.empty(),
              Optional.empty()));
    }
    List<NetworkModel> networks = new ArrayList<>();
    for (NetworkDecl network : problem.networks()) {
      networks.add(network(problem, network, field));
    }
    return networks;
  }

  private static NetworkModel network(
      ProblemDecl problem, NetworkDecl declared, UnaryOperator<String> field) {
    List<String> unknowns = given(problem, declared);
    return new NetworkModel(
        String.join(",", unknowns),
        unknowns.stream().map(field).toList(),
        values(declared.hidden()),
        declared.activation().value(),
        !declared.ref().equals(problem.ref()),
        declared.as(DrawDecl.class).map(drawn -> draw(problem, drawn)),
        declared.as(FourierDecl.class).map(Networks::fourier),
        declared.as(SirenDecl.class).stream().mapToDouble(own -> own.omega0().value()).findFirst(),
        declared.as(WindowsDecl.class).map(Networks::windows));
  }

  private static FourierModel fourier(FourierDecl declared) {
    return new FourierModel(declared.directions().value(), values(declared.scales()));
  }

  private static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }

  /** The draw, with a scale for every component of a vector coordinate. */
  private static DrawModel draw(ProblemDecl problem, DrawDecl drawn) {
    List<Double> given = values(drawn.scale());
    List<Double> scales = new ArrayList<>();
    if (given.size() == 1) {
      scales.addAll(given);
    } else {
      for (int axis = 0; axis < given.size(); axis++) {
        int components = problem.axes().get(axis).dimension().value();
        scales.addAll(Collections.nCopies(components, given.get(axis)));
      }
    }
    return new DrawModel(scales, values(drawn.shares()), values(drawn.fractions()));
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
}
