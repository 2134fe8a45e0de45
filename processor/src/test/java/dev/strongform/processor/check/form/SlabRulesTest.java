package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slabs where the time cannot be cut, one message at its place. */
class SlabRulesTest {
  private static final String HEADER =
      "@Coordinate(name = \"x\", min = 0, max = 1) @Unknown(name = \"u\")\n";

  private static final String EQUATION =
      "@Equation static double decay(double u_x, double u) { return u_x + u; }";

  private static Compiled problem(String header, String members) {
    return Compiled.problem(HEADER + header, EQUATION + members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Time(max = 1) @Training(slabs = 2)",
        "@Time(max = 1) @RandomFeatures @Training(slabs = 100)",
        "@Training(slabs = 1)",
        "@Time(min = 1, max = 3) @Training(cuts = {1.5, 2})",
      })
  void areAccepted(String header) {
    problem(header, "").accepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"slabs = ^2", "cuts = ^0.5", "cuts = {^0.5, 0.7}"})
  void needTime(String setting) {
    problem("@Training(" + setting + ")", "").rejectedBy(HeaderRule.SLABS_DO_NOT_FIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cuts = ^0",
        "cuts = {0.5, ^1}",
        "cuts = {0.5, ^0.5}",
        "cuts = {0.5, ^0.4, 0.3}",
        "cuts = Double^.NaN",
        "slabs = ^3, cuts = 0.5",
      })
  void areCutWithinTheTime(String setting) {
    problem("@Time(max = 1) @Training(" + setting + ")", "").rejectedBy(HeaderRule.TRAINING_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Trainable static double k = 1;"
            + "@Equation static double rate(double u_t) { return u_t + k; }",
        "@Observation(data = \"a.csv\") static double seen(double u, double m) { return u - m; }",
      })
  void findNothingThatBelongsToAllTimes(String members) {
    problem("@Time(max = 1) @Training(slabs = ^3)", members)
        .rejectedBy(HeaderRule.SLABS_DO_NOT_FIT);
  }

  @Test
  void areNotOfWindows() {
    problem("@Time(max = 1) @Windows @Training(slabs = ^3)", "")
        .rejectedBy(HeaderRule.SLABS_DO_NOT_FIT);
  }

  /** Samples of a known solution are taken in each slab anew. */
  @Test
  void seeSamplesOfTheirOwnTime() {
    problem(
            "@Time(max = 1) @Training(slabs = 2)",
            """
            @Observation(fromExact = 9) static double seen(double u, double m) { return u - m; }
            @Exact static double u(double x) { return Math.exp(-x); }
            """)
        .accepted();
  }
}
