package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows are of problems that they can solve: over two axes, the last one not periodic, and of
 * equations with their conditions alone.
 */
final class WindowsFitTheProblem implements FormRule {
  private static final int AXES = 2;

  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      if (network.isWindows()) {
        obstacles(problem)
            .forEach(why -> sink.report(HeaderRule.WINDOWS_DO_NOT_FIT, network.ref(), why));
      }
    }
  }

  private static List<String> obstacles(ProblemDecl problem) {
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
