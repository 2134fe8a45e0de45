package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.expression.CommonSubexpressions.Assignment;
import dev.strongform.processor.expression.CommonSubexpressions.Shared;
import dev.strongform.processor.expression.Expr.Reduction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is computed once, in which order and under which name. */
final class CommonSubexpressionsTest {
  private final Expressions e = new Expressions();
  private final Expr x = e.coordinate(0, "x");
  private final Expr t = e.coordinate(1, "t");
  private final Expr sine = e.apply(Function.SIN, x);

  @Test
  void whatIsUsedTwiceIsNamedOnce() {
    Expr first = e.sum(e.product(sine, t), e.constant(1));
    Expr second = e.quotient(sine, t);
    steps(
        List.of("t1 = sin(x)", "a = t1 t + 1", "b = t1/t"),
        List.of(new Assignment("a", first), new Assignment("b", second)));
  }

  @Test
  void basesOfSmallPowersAreNamed() {
    steps(List.of("t1 = sin(x)", "a = t1^2"), List.of(new Assignment("a", e.power(sine, 2))));
    steps(List.of("a = x^2"), List.of(new Assignment("a", e.power(x, 2))));
    steps(List.of("a = sin(x)^5"), List.of(new Assignment("a", e.power(sine, 5))));
  }

  @Test
  void equalResultsAreComputedOnce() {
    steps(
        List.of("t1 = sin(x)", "a = t1", "b = t1"),
        List.of(new Assignment("a", sine), new Assignment("b", sine)));
  }

  @Test
  void whatALoopDoesNotChangeIsComputedBeforeIt() {
    Expr component = e.indexed(new Expr.CoordinateAt("y", 2, "i"));
    Expr body = e.apply(Function.COS, e.product(sine, component));
    Expr loop = e.sum(e.reduction(Kind.SUM, "i", 0, 9, body), t);
    steps(
        List.of("t1 = sin(x)", "t2 = sum(i = 0..8: cos(t1 y[i]))", "a = t2 + t"),
        List.of(new Assignment("a", loop)));
  }

  @Test
  void withinALoopItsIndexIsInScope() {
    Expr wave = e.apply(Function.SIN, e.indexed(new Expr.CoordinateAt("y", 2, "i")));
    Expr body = e.sum(e.product(wave, x), e.apply(Function.EXP, wave));
    Shared shared = sharing().share(List.of(new Assignment("a", body)), Set.of("i"));
    assertEquals(List.of("t1 = sin(y[i])", "a = t1 x + exp(t1)"), lines(shared));
  }

  @Test
  void takenNamesAreLeftAlone() {
    Shared shared =
        new CommonSubexpressions(e, "t1"::equals)
            .share(List.of(new Assignment("a", e.power(sine, 2))));
    assertEquals(List.of("t2 = sin(x)", "a = t2^2"), lines(shared));
  }

  @Test
  void longSumsAreCut() {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      terms.add(e.coordinate(i, "y[" + i + "]"));
    }
    Shared shared = sharing().share(List.of(new Assignment("a", e.sum(terms))));
    for (Assignment step : shared.temporaries()) {
      assertEquals(24, ((Expr.Sum) step.value()).terms().size());
    }
    assertEquals(86, shared.temporaries().size());
  }

  private CommonSubexpressions sharing() {
    return new CommonSubexpressions(e, name -> false);
  }

  private void steps(List<String> expected, List<Assignment> results) {
    assertEquals(expected, lines(sharing().share(results)));
  }

  private static List<String> lines(Shared shared) {
    List<Assignment> all = new ArrayList<>(shared.temporaries());
    all.addAll(shared.results());
    PlainPrinter printer = new PlainPrinter(List.of("x", "t"));
    return all.stream().map(step -> step.name() + " = " + printer.print(step.value())).toList();
  }
}
