package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;

/** No two coordinates, unknowns or quantities share a name. */
final class NamesAreDistinct implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<DeclaredName> names = DeclaredName.of(problem);
    for (int i = 0; i < names.size(); i++) {
      DeclaredName name = names.get(i);
      names.subList(0, i).stream()
          .filter(earlier -> earlier.name().equals(name.name()))
          .filter(earlier -> !(isQuantity(name) && isQuantity(earlier)))
          .findFirst()
          .ifPresent(
              earlier ->
                  sink.report(
                      HeaderRule.DUPLICATE_NAME,
                      name.ref(),
                      name.name(),
                      earlier.what(),
                      name.what()));
    }
  }

  /** Two quantities of one name are {@link SolutionsAreGivenOnce}'s. */
  private static boolean isQuantity(DeclaredName name) {
    return name.what().equals("a quantity");
  }
}
