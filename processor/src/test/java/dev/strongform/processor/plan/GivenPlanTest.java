package dev.strongform.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.CapturedModel;
import dev.strongform.processor.harness.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources and dear coefficients are planned apart, unless that is switched off. */
class GivenPlanTest {
  private static final CapturedModel MODEL =
      BuiltProblem.of(
              new SourceText(
                  "demo.Forced",
                  """
                  package demo;
                  import dev.strongform.annotations.*;
                  @Problem
                  @Coordinate(name = "x", max = 1)
                  @Unknown(name = "u")
                  @Mlp(hidden = 2)
                  final class Forced {
                    @Equation
                    static double balance(double x, double u, double u_xx) {
                      return Math.exp(x) * u_xx + u - Math.sin(3 * x) - x;
                    }
                    @Boundary
                    static double ends(double u) {
                      return u;
                    }
                  }
                  """))
          .model();

  private static TermPlan balance(List<String> disabled) {
    return new Passes(disabled).plan(MODEL.passed(), MODEL.expressions()).terms().get(0);
  }

  @Test
  void whatDependsOnParametersCostsTheRestAlone() {
    TermPlan plan = balance(List.of());
    assertEquals(2, plan.given().count());
    // A product and two additions; the partials are read from what is given.
    assertEquals(3, plan.residual().flops());
    assertEquals(3, plan.linearise().flops());
    assertTrue(plan.given().lanes().flops() >= 15 + 20 + 1);
  }

  @Test
  void switchedOffItIsComputedEachTime() {
    TermPlan plan = balance(List.of("keep-point-values"));
    assertTrue(plan.given().isEmpty());
    assertTrue(plan.residual().flops() >= 15 + 20 + 4);
  }

  @Test
  void aTermOfJetsAloneIsGivenNothing() {
    TermPlan ends = new Passes(List.of()).plan(MODEL.passed(), MODEL.expressions()).terms().get(1);
    assertEquals("ends", ends.term().name());
    assertTrue(ends.given().isEmpty());
  }
}
