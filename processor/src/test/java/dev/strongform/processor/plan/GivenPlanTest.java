package dev.strongform.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources and dear coefficients are planned apart, unless that is switched off. */
class GivenPlanTest {
  private static final String PROBLEM =
      """
      package demo;
      import dev.strongform.annotations.*;
      @Problem
      @Coordinate(name = "x", max = 1)
      @Unknown(name = "u")
      @Mlp(hidden = 2)
      final class Forced {
        static final double %1$s = 3;
        static final double %2$s = 5;
        @Equation
        static double balance(double x, double u, double u_xx) {
          return Math.exp(x) * u_xx + %1$s * %3$s - Math.sin(%2$s * x) - x;
        }
        @Boundary
        static double ends(double u) {
          return u;
        }
      }
      """;

  private static final CapturedModel MODEL = model("A", "B", "u");

  private static CapturedModel model(String first, String second, String reaction) {
    String text = PROBLEM.formatted(first, second, reaction);
    return BuiltProblem.of(new SourceText("demo.Forced", text)).model();
  }

  private static TermPlan balance(List<String> disabled) {
    return new Passes(disabled).plan(MODEL.passed(), MODEL.expressions()).terms().get(0);
  }

  @Test
  void whatDependsOnParametersCostsTheRestAlone() {
    TermPlan plan = balance(List.of());
    assertEquals(2, plan.given().count());
    // Two products and two additions; the partials are read from what is given.
    assertEquals(4, plan.residual().flops());
    assertEquals(4, plan.linearise().flops());
    assertTrue(plan.given().lanes().flops() >= 15 + 20 + 1);
  }

  @Test
  void switchedOffItIsComputedEachTime() {
    TermPlan plan = balance(List.of("keep-point-values"));
    assertTrue(plan.given().isEmpty());
    assertTrue(plan.residual().flops() >= 15 + 20 + 5);
  }

  @Test
  void aTermOfJetsAloneIsGivenNothing() {
    TermPlan ends = new Passes(List.of()).plan(MODEL.passed(), MODEL.expressions()).terms().get(1);
    assertEquals("ends", ends.term().name());
    assertTrue(ends.given().isEmpty());
  }

  /** A value or a temporary of a constant's name would hide the constant. */
  @Test
  void namesOfConstantsAreTaken() {
    CapturedModel clash = model("t1", "g1", "(1 + u) * (1 + u)");
    TermPlan plan = clash.plan().terms().get(0);
    List<String> names =
        Stream.of(plan.given().lanes(), plan.linearise())
            .flatMap(lanes -> lanes.parts().stream())
            .flatMap(part -> part.steps().stream())
            .flatMap(GivenPlanTest::nameOf)
            .toList();
    assertTrue(names.containsAll(List.of("g2", "g3", "t2")), names::toString);
    assertFalse(names.contains("g1") || names.contains("t1"), names::toString);
  }

  private static Stream<String> nameOf(Step step) {
    if (step instanceof Step.Load load) {
      return Stream.of(load.name());
    }
    return step instanceof Step.Assign assign ? Stream.of(assign.name()) : Stream.empty();
  }
}
