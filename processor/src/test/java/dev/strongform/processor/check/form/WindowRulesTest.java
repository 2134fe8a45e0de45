package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in windows, one message at its place. */
class WindowRulesTest {
  private static final String AXIS = "@Coordinate(name = \"x\", min = 0, max = 1)\n";

  private static final String EQUATION =
      "@Equation static double transport(double u_t, double u_x) { return u_t + u_x; }";

  private static Compiled transport(String annotations) {
    return Compiled.problem(
        AXIS + "@Time(max = 1) @Unknown(name = \"u\")\n" + annotations, EQUATION);
  }

  private static Compiled steady(String header, String members) {
    return Compiled.problem(
        AXIS + header + "@Unknown(name = \"u\")\n^@Windows",
        "@Equation static double balance(double u_x, double u) { return u_x - u; }" + members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Windows",
        "@Windows(space = 4, time = 4, tolerance = 0.999)",
        "@Windows @Periodic(\"x\")",
      })
  void areAccepted(String annotations) {
    transport(annotations).accepted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Windows(space = ^3)",
        "@Windows(time = ^-1)",
        "@Windows(tolerance = ^0)",
        "@Windows(tolerance = ^1)",
        "@Windows(tolerance = ^-0.5)",
      })
  void haveNumbersInTheirRange(String annotations) {
    transport(annotations).rejectedBy(HeaderRule.WINDOWS_NUMBER);
  }

  @Test
  void everyWrongNumberIsTold() {
    transport("@Windows(space = ^0, time = ^0, tolerance = ^2)")
        .rejectedBy(
            HeaderRule.WINDOWS_NUMBER, HeaderRule.WINDOWS_NUMBER, HeaderRule.WINDOWS_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^@Mlp @Windows",
        "@Windows ^@Mlp(of = \"u\", hidden = 3)",
        "@Windows ^@RandomFeatures",
      })
  void standAlone(String annotations) {
    transport(annotations).rejectedBy(HeaderRule.WINDOWS_BESIDE_NETWORK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@Coordinate(name = \"y\", max = 1) @Time(max = 1)",
        "@Coordinate(name = \"y\", max = 1, dimension = 2)",
        "@Coordinate(name = \"y\", max = 1) @Periodic(\"y\")",
      })
  void needTwoCoordinatesThatTheyCanFollow(String header) {
    steady(header, "").rejectedBy(HeaderRule.WINDOWS_DO_NOT_FIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Trainable static double k = 1;",
        "@Observation(data = \"a.csv\") static double seen(double u, double m) { return u - m; }",
      })
  void identifyNothing(String members) {
    steady("@Coordinate(name = \"y\", max = 1)", members).rejectedBy(HeaderRule.WINDOWS_DO_NOT_FIT);
  }

  @Test
  void makeNoEnergyLeast() {
    Compiled.problem(
            AXIS + "@Coordinate(name = \"y\", max = 1) @Unknown(name = \"u\")\n^@Windows",
            "@Energy static double bend(double u_x, double u) { return u_x * u_x / 2 - u; }")
        .rejectedBy(HeaderRule.WINDOWS_DO_NOT_FIT);
  }
}
