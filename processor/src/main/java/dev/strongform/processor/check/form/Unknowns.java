package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import java.util.List;

/** The names of the unknowns. */
final class Unknowns {
  private Unknowns() {}

  static List<String> names(ProblemDecl problem) {
    return problem.unknowns().stream().map(unknown -> unknown.name().value()).toList();
  }
}
