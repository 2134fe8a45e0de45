package dev.strongform.processor.check.form;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.testing.Compiled;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a network, the training or the reference, one message at its place. */
class NetworkRulesTest {
  @Test
  void aLayerHasNeurons() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Mlp(hidden = {20, ^0})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.WIDTH_NOT_POSITIVE);
  }

  @Test
  void aNetworkHasLayers() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            ^@Mlp(hidden = {})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.NO_HIDDEN_LAYER);
  }

  @Test
  void aNetworkIsOfAnUnknown() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Mlp(of = ^"w")
            @Mlp
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.NETWORK_OF_NOTHING);
  }

  @Test
  void anUnknownHasOneNetwork() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Mlp(of = "u")
            @Mlp(of = ^"u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TWO_NETWORKS);
  }

  @Test
  void oneNetworkIsShared() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Mlp(hidden = 3)
            ^@Mlp(hidden = 4)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TWO_NETWORKS);
  }

  @Test
  void everyUnknownHasANetwork() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Unknown(name = ^"v")
            @Mlp(of = "u")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            @Equation static double other(double u, double v) { return u - v; }
            """)
        .rejectedBy(HeaderRule.NO_NETWORK);
  }

  private static String told(String header, HeaderRule rule) {
    Compiled compiled =
        Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """
                + header,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """
                + (header.contains("@Unknown")
                    ? "@Equation static double other(double u, double v) { return u - v; }\n"
                    : ""));
    compiled.rejectedBy(rule);
    return compiled.diagnostics().get(0).getMessage(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Mlp", "@Siren", "@FourierFeatures", "@RandomFeatures"})
  void theMessageNamesTheAnnotationThatIsWritten(String kind) {
    String ofNothing = told(kind + "(of = ^\"w\")\n@Mlp\n", HeaderRule.NETWORK_OF_NOTHING);
    assertTrue(ofNothing.contains(kind + " is of \"w\", but"), ofNothing);
    String twice = told("@Mlp(of = \"u\")\n" + kind + "(of = ^\"u\")\n", HeaderRule.TWO_NETWORKS);
    assertTrue(twice.contains("two networks, @Mlp and " + kind + ", give"), twice);
    String shared = told("@Mlp\n^" + kind + "\n", HeaderRule.TWO_NETWORKS);
    assertTrue(shared.contains("two networks, @Mlp and " + kind + ", give"), shared);
    String missing =
        told("@Unknown(name = ^\"v\")\n" + kind + "(of = \"u\")\n", HeaderRule.NO_NETWORK);
    assertTrue(missing.contains("in the \"of\" of " + kind + ", or add another"), missing);
  }

  @Test
  void whatIsPeriodicIsACoordinate() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Time(max = 1)
            @Unknown(name = "u")
            @Periodic({"x", ^"t"})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.PERIODIC_NAME);
  }

  @Test
  void theMethodHasAName() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(method = ^"")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NAME);
  }

  @Test
  void thereArePoints() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(interior = ^-5)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slabs = ^0", "resample = ^-1", "goal = ^-1e-9"})
  void partsDrawsAndGoalsAreNotNegative(String setting) {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(%s)
            """
                .formatted(setting),
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NUMBER);
  }

  @Test
  void pointsAreDrawnAnewByAKnownRule() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(resampling = ^"random")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NAME);
  }

  @Test
  void secondsAreNotNegative() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(seconds = ^-1.0)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_NUMBER);
  }

  @Test
  void aWeightNamesATerm() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(weights = {"balance = 2", ^"balanced = 100"})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_WEIGHT);
  }

  @Test
  void aWeightIsPositive() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Training(weights = ^"balance = 0")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.TRAINING_WEIGHT);
  }

  @Test
  void aScaleOfFeaturesIsPositive() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @RandomFeatures(scale = ^0)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.FEATURE_SCALE);
  }

  @Test
  void featuresHaveOneScaleOrOneEach() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            ^@RandomFeatures(scale = {4, 8})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.FEATURE_SCALES);
  }

  @Test
  void sharesOfFeaturesAreThree() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @RandomFeatures(shares = {^1, 1})
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.FEATURE_SHARES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RandomFeatures(fractions = {^0})",
        "@RandomFeatures(fractions = {^1, 1.5})",
        "^@RandomFeatures(fractions = {})",
        "@RandomFeatures(fractions = ^-0.5)"
      })
  void fractionsOfAScaleAreAboveZeroAndAtMostOne(String features) {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            """
                + features
                + "\n",
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.FEATURE_FRACTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@FourierFeatures(directions = ^0)",
        "@FourierFeatures(scales = ^-1.0)",
        "@FourierFeatures(scales = {1, ^0})",
        "^@FourierFeatures(scales = {})",
        "^@FourierFeatures(directions = 2, scales = {1, 5, 25})"
      })
  void fourierFeaturesHaveDirectionsAndScales(String network) {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            %s
            """
                .formatted(network),
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(AnsatzRule.FOURIER_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1e10"})
  void aSirenHasAFrequency(String omega0) {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Siren(omega0 = ^%s)
            """
                .formatted(omega0),
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(AnsatzRule.SIREN_FREQUENCY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Siren(hidden = {3, ^0})", "@FourierFeatures(hidden = ^0)"})
  void theirLayersHaveNeurons(String network) {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            %s
            """
                .formatted(network),
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.WIDTH_NOT_POSITIVE);
  }

  @Test
  void featuresAreAtLeastOne() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @RandomFeatures(count = ^0)
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.WIDTH_NOT_POSITIVE);
  }

  @Test
  void aReferenceHasAPath() {
    Compiled.problem(
            """
            @Coordinate(name = "x", min = 0, max = 1)
            @Unknown(name = "u")
            @Reference(^"")
            """,
            """
            @Equation static double balance(double u, double u_x) { return u_x - u; }
            """)
        .rejectedBy(HeaderRule.REFERENCE_EMPTY);
  }
}
