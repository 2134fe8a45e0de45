package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.SubdomainsDecl;
import dev.strongform.processor.model.SubdomainsModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Counts the boxes of subdomains along every scalar axis. */
final class Boxes {
  private Boxes() {}

  static Optional<SubdomainsModel> of(ProblemDecl problem) {
    return problem
        .subdomains()
        .map(
            declared -> new SubdomainsModel(counts(problem, declared), declared.overlap().value()));
  }

  private static List<Integer> counts(ProblemDecl problem, SubdomainsDecl declared) {
    List<String> periodic = problem.periodic().stream().map(Located::value).toList();
    List<Integer> counts = new ArrayList<>();
    for (int index = 0; index < problem.axes().size(); index++) {
      AxisDecl axis = problem.axes().get(index);
      boolean one = declared.boxes().size() == 1;
      int count = declared.boxes().get(one ? 0 : index).value();
      boolean whole = one && periodic.contains(axis.name().value());
      counts.addAll(Collections.nCopies(axis.dimension().value(), whole ? 1 : count));
    }
    return counts;
  }
}
