package dev.strongform.processor.emit;

import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names the nested classes of a problem's terms: {@code momentum} is {@code Momentum}, with a bar
 * behind it where that name is taken. Case is no difference, since class files may lie in folders
 * that know none.
 */
final class TermNames {
  private TermNames() {}

  /** One name a term, in order. */
  static List<String> of(ProblemModel problem) {
    List<String> names = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String suffix : List.of("", "Problem", "Solution")) {
      taken.add(lower(problem.className() + suffix));
    }
    for (TermModel term : problem.terms()) {
      String name = Identifiers.type(term.name());
      while (taken.contains(lower(name))) {
        name = name + "_";
      }
      taken.add(lower(name));
      names.add(name);
    }
    return names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
