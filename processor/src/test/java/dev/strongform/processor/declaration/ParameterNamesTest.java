package dev.strongform.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.testing.Declared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {
  private static final ProblemDecl PROBLEM =
      Declared.problem(
          """
          @Coordinate(name = "r", min = 0, max = 1)
          @Coordinate(name = "theta", min = 0, max = 1)
          @Coordinate(name = "z", min = 0, max = 1, dimension = 2)
          @Time(max = 1)
          @Unknown(name = "u")
          @Unknown(name = "v")
          """,
          """
          @Equation static double e(double u) { return u; }
          @Energy static double w(double u) { return u * u; }
          @Initial static double i(double u) { return u; }
          @Boundary static double b(double u) { return u; }
          @Exact static double v(double r) { return r; }
          @Ansatz static double u(double net) { return net; }
          @Quantity static double q(double u) { return u; }
          @Observation(data = "a.csv") static double o(double u) { return u; }
          @Trainable static double k = 1;
          """);

  private static final ParameterNames NAMES = new ParameterNames(PROBLEM);

  @Test
  void readsEveryKindOfName() {
    assertReads(new Symbol.Coordinate("t", JavaType.DOUBLE), "t", Role.EQUATION);
    assertReads(new Symbol.Coordinate("z", JavaType.DOUBLE_ARRAY), "z", Role.EQUATION);
    assertReads(field("u"), "u", Role.EQUATION);
    assertReads(field("u", "r", "r", "t"), "u_rtr", Role.INITIAL);
    assertReads(field("u", "theta", "theta"), "u_theta_theta", Role.EQUATION);
    assertReads(field("u", "r", "r", "theta", "t"), "u_t_theta_rr", Role.EQUATION);
    assertReads(new Symbol.Field("v", List.of("z"), JavaType.DOUBLE_ARRAY), "v_z", Role.EQUATION);
    assertReads(new Symbol.Quantity("q", List.of("r"), JavaType.DOUBLE), "q_r", Role.EQUATION);
    assertReads(new Symbol.Gradient("u"), "grad_u", Role.QUANTITY);
    assertReads(new Symbol.Laplacian("v"), "lap_v", Role.EQUATION);
    assertReads(new Symbol.Bilaplacian("q"), "bilap_q", Role.EQUATION);
    assertReads(new Symbol.NormalDerivative("u"), "u_n", Role.BOUNDARY);
    assertReads(new Symbol.Normal(), "normal", Role.BOUNDARY);
    assertReads(new Symbol.Network("u"), "net", Role.ANSATZ);
    assertReads(new Symbol.Network("v"), "net_v", Role.ANSATZ);
    assertReads(new Symbol.Trainable("k"), "k", Role.EQUATION);
    assertReads(new Symbol.Column("seen_at"), "seen_at", Role.OBSERVATION);
  }

  @Test
  void refusesWhatARoleCannotHave() {
    for (Role role : List.of(Role.EQUATION, Role.INITIAL, Role.QUANTITY)) {
      assertInstanceOf(Reading.NotHere.class, read("u_n", role));
      assertInstanceOf(Reading.NotHere.class, read("normal", role));
      assertInstanceOf(Reading.NotHere.class, read("net", role));
    }
    assertInstanceOf(Reading.NotHere.class, read("u", Role.EXACT));
    assertInstanceOf(Reading.NotHere.class, read("q", Role.ANSATZ));
  }

  @Test
  void saysWhyADerivativeCannotBe() {
    assertEquals(new Reading.TooHigh(5), read("u_rrrrt", Role.EQUATION));
    assertEquals(new Reading.ByVector("u", "z"), read("u_zt", Role.EQUATION));
    for (String name :
        List.of("w", "u_", "u__r", "u_x", "_u", "lap_w", "net_w", "u_thetar", "grad_", "")) {
      assertInstanceOf(Reading.Unknown.class, read(name, Role.EQUATION), name);
    }
  }

  @Test
  void theLettersOfADerivativeComeInAnyOrder() {
    Random random = new Random(1);
    for (int trial = 0; trial < 200; trial++) {
      List<String> letters = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        letters.add(List.of("r", "theta", "t").get(random.nextInt(3)));
      }
      List<String> shuffled = new ArrayList<>(letters);
      Collections.shuffle(shuffled, random);
      assertEquals(
          read("u_" + String.join("_", letters), Role.EQUATION),
          read("u_" + String.join("_", shuffled), Role.EQUATION));
    }
  }

  @Test
  void everyNameProposedCanBeUsed() {
    for (Role role : Role.values()) {
      Reading.Unknown unknown = assertInstanceOf(Reading.Unknown.class, read("u_nothing", role));
      assertTrue(unknown.candidates().contains("r"));
      for (String name : unknown.candidates()) {
        assertInstanceOf(Reading.Known.class, read(name, role), role + " " + name);
      }
    }
  }

  private static Symbol field(String name, String... derivatives) {
    return new Symbol.Field(name, List.of(derivatives), JavaType.DOUBLE);
  }

  private static Reading read(String name, Role role) {
    return NAMES.read(name, PROBLEM.methods(role).get(0));
  }

  private static void assertReads(Symbol symbol, String name, Role role) {
    assertEquals(Optional.of(symbol), NAMES.symbol(name, PROBLEM.methods(role).get(0)), name);
  }
}
