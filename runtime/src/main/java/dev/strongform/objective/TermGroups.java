package dev.strongform.objective;

import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TermKernel;
import java.util.ArrayList;
import java.util.List;

/** Finds the terms that are swept together: those with the same jets on the same points. */
final class TermGroups {
  private final List<WeightedTerm> terms;

  private TermGroups(List<WeightedTerm> terms) {
    this.terms = terms;
  }

  /** The groups, in the order of their first terms; each term is in one. */
  static List<TermGroup> of(List<WeightedTerm> terms) {
    TermGroups groups = new TermGroups(terms);
    return groups.members().stream().map(groups::group).toList();
  }

  private List<List<Integer>> members() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      int index = term;
      groups.stream()
          .filter(group -> terms.get(group.get(0)).sharesJetsWith(terms.get(index)))
          .findFirst()
          .orElseGet(() -> opened(groups))
          .add(index);
    }
    return groups;
  }

  private static List<Integer> opened(List<List<Integer>> groups) {
    List<Integer> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  private TermGroup group(List<Integer> members) {
    int first = members.get(0);
    TermKernel kernel = terms.get(first).kernel();
    return members.size() == 1 && !(kernel instanceof JetTerm)
        ? new LoneTerm(first, kernel)
        : new TermsOnOneJet(members.stream().mapToInt(Integer::intValue).toArray(), terms);
  }
}
