package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The parameter of a coefficient, and its place behind the networks'. */
class CoefficientTest {
  private static Coefficient coefficient(double start, boolean positive) {
    return new Coefficient("k", start, OptionalDouble.empty(), positive);
  }

  @Test
  void startsWhereItIsDeclaredTo() {
    for (Coefficient each :
        List.of(coefficient(1e-7, true), coefficient(-250, false), coefficient(0, false))) {
      double start = each.value(each.startParameter());
      assertEquals(each.start(), start, 1e-14 * Math.abs(each.start()));
    }
  }

  @Test
  void theSlopeIsTheValuesDerivative() {
    for (Coefficient each : List.of(coefficient(0.3, true), coefficient(-250, false))) {
      double at = each.startParameter();
      double difference = (each.value(at + 1e-5) - each.value(at - 1e-5)) / 2e-5;
      assertEquals(difference, each.slope(at), 1e-8 * Math.abs(difference));
    }
  }

  @Test
  void liesBehindTheNetworks() {
    Domain domain = new Domain(List.of(new Axis("x", 0, 1, false, false)));
    Architecture network = new Architecture("u", List.of(2), Activation.TANH, 1);
    ParameterLayout layout =
        ParameterLayout.of(
            domain, List.of(network), List.of(coefficient(2, true), coefficient(0, false)));
    assertEquals(7 + 2, layout.count());
    assertEquals(7, layout.coefficientJets().start());
    assertEquals(9, layout.coefficientJets().end());
    assertEquals(new ParameterBlock("k", 8, 1, 1), layout.blocks().get(layout.blocks().size() - 1));
  }

  @Test
  void refusesAnothersMemory() {
    CoefficientJets one = new CoefficientJets(List.of(coefficient(1, true)), 0);
    CoefficientJets other = new CoefficientJets(List.of(coefficient(1, true)), 0);
    JetMemory memory = one.newMemory(4);
    assertThrows(
        IllegalArgumentException.class, () -> other.forward(new double[1], new double[4], memory));
  }
}
