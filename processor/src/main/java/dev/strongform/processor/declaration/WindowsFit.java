package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether windows of polynomials can solve a problem: one over two axes, the last one not periodic,
 * and of equations with their conditions alone.
 */
public final class WindowsFit {
  private static final int AXES = 2;

  private WindowsFit() {}

  /** What stands against windows, a clause each. */
  public static List<String> obstacles(ProblemDecl problem) {
    List<String> obstacles = new ArrayList<>();
    List<AxisDecl> axes = problem.axes();
    long count = axes.stream().mapToLong(axis -> axis.dimension().value()).sum();
    if (count != AXES) {
      obstacles.add("they need two coordinates, time included, but it has " + count);
    }
    holding(problem, Role.ENERGY, "the energy ", obstacles);
    holding(problem, Role.OBSERVATION, "the data of ", obstacles);
    problem
        .trainables()
        .forEach(each -> obstacles.add("they cannot identify the @Trainable " + each.name()));
    if (count == AXES && isPeriodic(problem, axes.get(axes.size() - 1))) {
      String last = axes.get(axes.size() - 1).name().value();
      obstacles.add("the last coordinate " + last + " is periodic, and only the first one may be");
    }
    return obstacles;
  }

  private static void holding(ProblemDecl problem, Role role, String what, List<String> obstacles) {
    problem
        .methods(role)
        .forEach(
            method ->
                obstacles.add(
                    "they solve equations with their conditions, but not " + what + method.name()));
  }

  private static boolean isPeriodic(ProblemDecl problem, AxisDecl axis) {
    return problem.periodic().stream().map(Located::value).anyMatch(axis.name().value()::equals);
  }
}
