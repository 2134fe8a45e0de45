package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.List;

/** A name that parameters are built from. */
record DeclaredName(String what, String name, SourceRef ref) {
  /** All such names of a problem, in order. */
  static List<DeclaredName> of(ProblemDecl problem) {
    List<DeclaredName> names = new ArrayList<>();
    problem.coordinates().forEach(axis -> names.add(of("a coordinate", axis.name())));
    problem.time().ifPresent(axis -> names.add(of("the time", axis.name())));
    problem.unknowns().forEach(unknown -> names.add(of("an unknown", unknown.name())));
    problem
        .trainables()
        .forEach(each -> names.add(new DeclaredName("a coefficient", each.name(), each.ref())));
    for (MethodDecl quantity : problem.methods(Role.QUANTITY)) {
      names.add(new DeclaredName("a quantity", quantity.name(), quantity.ref()));
    }
    return names;
  }

  /** Whether all of them are legal and distinct; where they are not, some rules would add noise. */
  static boolean areSound(ProblemDecl problem) {
    DiagnosticSink sink = new DiagnosticSink();
    new NamesAreLegal().check(problem, sink);
    new NamesAreDistinct().check(problem, sink);
    return !sink.hasErrors();
  }

  private static DeclaredName of(String what, Located<String> name) {
    return new DeclaredName(what, name.value(), name.ref());
  }
}
