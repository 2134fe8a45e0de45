package dev.strongform.processor.plan;

import dev.strongform.processor.expression.CommonSubexpressions;
import dev.strongform.processor.expression.CommonSubexpressions.Assignment;
import dev.strongform.processor.expression.CommonSubexpressions.Shared;
import dev.strongform.processor.expression.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns results into steps in which everything shared is computed once, loops included. */
final class Sharing {
  private final CommonSubexpressions subexpressions;

  Sharing(CommonSubexpressions subexpressions) {
    this.subexpressions = subexpressions;
  }

  /** The steps that compute and store the results. */
  List<Step> steps(List<Result> results) {
    Shared shared =
        subexpressions.share(
            results.stream().map(result -> new Assignment("", result.value())).toList());
    List<Step> steps = new ArrayList<>(named(shared.temporaries(), Set.of()));
    boolean sections = results.stream().map(Result::section).distinct().count() > 1;
    String section = "";
    for (int i = 0; i < results.size(); i++) {
      Result result = results.get(i);
      if (sections && !result.section().equals(section)) {
        section = result.section();
        steps.add(new Step.Note(section));
      }
      steps.add(new Step.Store(result.target(), shared.results().get(i).value()));
    }
    return steps;
  }

  private List<Step> named(List<Assignment> temporaries, Set<String> scope) {
    List<Step> steps = new ArrayList<>();
    for (Assignment temporary : temporaries) {
      steps.add(
          temporary.value() instanceof Expr.Reduction reduction
              ? loop(temporary.name(), reduction, scope)
              : new Step.Assign(temporary.name(), temporary.value()));
    }
    return steps;
  }

  private Step loop(String name, Expr.Reduction reduction, Set<String> scope) {
    Set<String> inner = new LinkedHashSet<>(scope);
    inner.add(reduction.index());
    Shared shared = subexpressions.share(List.of(new Assignment("", reduction.body())), inner);
    return new Step.Accumulate(
        name, reduction, named(shared.temporaries(), inner), shared.results().get(0).value());
  }
}
