package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Derivatives;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import java.util.List;
import java.util.function.Predicate;

/** Finds out on which jets an expression depends at given points. */
public final class Dependence {
  private final Derivatives derivatives;

  /** Works with the given derivatives. */
  public Dependence(Derivatives derivatives) {
    this.derivatives = derivatives;
  }

  /** Whether the expression changes with one of the chosen jets at one of the probes. */
  public boolean on(Expr expression, Predicate<Expr.Jet> chosen, List<Probe> probes) {
    return Leaves.jets(expression).stream()
        .filter(chosen)
        .map(jet -> derivatives.by(expression, jet))
        .anyMatch(partial -> probes.stream().anyMatch(probe -> !vanishes(partial, probe)));
  }

  /** Whether the expression changes with a jet at a probe; true where it is not finite. */
  public boolean at(Expr expression, Probe probe) {
    return on(expression, jet -> true, List.of(probe));
  }

  private static boolean vanishes(Expr partial, Probe probe) {
    Double constant = Expr.constantValue(partial);
    return constant == null ? Zero.at(partial, probe) : constant == 0;
  }
}
