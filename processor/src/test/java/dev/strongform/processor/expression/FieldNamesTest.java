package dev.strongform.processor.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
  private final FieldNames names = new FieldNames(List.of("x", "theta", "y[0]", "y[1]", "t"));

  @Test
  void lettersStandTogetherAndLongerNamesApart() {
    assertParameter("u", Operator.value());
    assertParameter("u_xxt", Operator.partial(0, 0, 4));
    assertParameter("u_theta_theta", Operator.partial(1, 1));
    assertParameter("u_x_theta", Operator.partial(0, 1));
  }

  @Test
  void operatorsStandInFront() {
    assertParameter("lap_u", Operator.laplacian(0, 1));
    assertParameter("bilap_u", Operator.bilaplacian(0, 1));
  }

  @Test
  void componentsHaveIdentifiersAndNoParameters() {
    Expr.Jet jet = new Expr.Jet("u", Operator.partial(0, 3));
    assertEquals(Optional.empty(), names.parameter(jet));
    assertEquals("u_x_y1", names.identifier(jet));
    assertEquals("y0", names.identifier(2));
    assertEquals("theta", names.identifier(1));
  }

  private void assertParameter(String name, Operator operator) {
    Expr.Jet jet = new Expr.Jet("u", operator);
    assertEquals(Optional.of(name), names.parameter(jet));
    assertEquals(name, names.identifier(jet));
  }
}
