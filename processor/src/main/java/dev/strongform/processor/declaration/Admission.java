package dev.strongform.processor.declaration;

import java.util.Optional;

/** Which symbols a method of each role may ask for. */
final class Admission {
  private Admission() {}

  /** Why a method of the role cannot have the symbol; empty where it can. */
  static Optional<String> obstacle(Symbol symbol, Role role, ProblemDecl problem) {
    if (symbol instanceof Symbol.Coordinate
        || symbol instanceof Symbol.Trainable
        || symbol instanceof Symbol.Column) {
      return Optional.empty();
    }
    if (symbol instanceof Symbol.Network network) {
      return network(network, role, problem);
    }
    if (role == Role.EXACT) {
      return Optional.of("an exact solution is a function of the coordinates alone");
    }
    if (role == Role.ANSATZ) {
      return Optional.of("an ansatz is a function of the coordinates and of net");
    }
    if (isNormal(symbol) && role != Role.BOUNDARY) {
      return Optional.of("the outward normal exists only in a @Boundary");
    }
    return needsSpace(symbol) && problem.coordinates().isEmpty()
        ? Optional.of("the problem has no coordinate of space")
        : Optional.empty();
  }

  private static Optional<String> network(Symbol.Network network, Role role, ProblemDecl problem) {
    if (role != Role.ANSATZ) {
      return Optional.of("the raw network output is asked for only in an @Ansatz");
    }
    boolean exists =
        problem.unknowns().stream()
            .anyMatch(unknown -> unknown.name().value().equals(network.unknown()));
    return exists
        ? Optional.empty()
        : Optional.of("there is no unknown called " + network.unknown());
  }

  private static boolean isNormal(Symbol symbol) {
    return symbol instanceof Symbol.Normal || symbol instanceof Symbol.NormalDerivative;
  }

  private static boolean needsSpace(Symbol symbol) {
    return isNormal(symbol)
        || symbol instanceof Symbol.Gradient
        || symbol instanceof Symbol.Laplacian
        || symbol instanceof Symbol.Bilaplacian;
  }
}
