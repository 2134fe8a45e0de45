package dev.strongform.processor.check.form;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in the boxes of subdomains, one message at its place. */
class SubdomainRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Subdomains(boxes = {2, ^0})",
        "@Subdomains(boxes = ^-1)",
        "^@Subdomains(boxes = {})",
        "^@Subdomains(boxes = {2, 2, 2})",
        "@Subdomains(overlap = ^0)",
        "@Subdomains(overlap = ^1.5)"
      })
  void subdomainsHaveBoxesThatOverlap(String subdomains) {
    plane(subdomains).rejectedBy(AnsatzRule.SUBDOMAINS_NUMBER);
  }

  @Test
  void subdomainsLeaveAPeriodicCoordinateWhole() {
    plane("@Periodic(\"y\") @Subdomains(boxes = {2, ^3})")
        .rejectedBy(AnsatzRule.SUBDOMAINS_PERIODIC);
    plane("@Periodic(\"y\") @Subdomains(boxes = 3)").accepted();
    plane("@Periodic(\"y\") @Subdomains(boxes = {3, 1}, overlap = 1)").accepted();
  }

  @Test
  void subdomainsAreOfNetworks() {
    plane("@Windows ^@Subdomains").rejectedBy(AnsatzRule.SUBDOMAINS_OF_WINDOWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Mlp", "@Siren", "@FourierFeatures", "@RandomFeatures", ""})
  void subdomainsHoldNetworksOfEveryKind(String network) {
    plane(network + " @Subdomains").accepted();
  }

  private static Compiled plane(String annotations) {
    return Compiled.problem(
        """
        @Coordinate(name = "x", min = 0, max = 1)
        @Coordinate(name = "y", min = 0, max = 1)
        @Unknown(name = "u")
        %s
        """
            .formatted(annotations),
        """
        @Equation static double balance(double u, double u_x, double u_y) { return u_x + u_y - u; }
        """);
  }
}
