package dev.strongform.kernel.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

final class ErrorFunctionTest {
  @Test
  void agreesWithAnIncompleteGammaFunction() {
    for (double x = -6; x < 6; x += 0.01) {
      assertEquals(Erf.erfc(x), ErrorFunction.complement(x), 4e-15, "at " + x);
    }
  }

  @Test
  void tailsAreRelativelyExact() {
    // By the continued fraction, in 60 digits.
    assertEquals(1.5374597944280348502e-12, ErrorFunction.complement(5), 1e-26);
    assertEquals(2.0884875837625447570e-45, ErrorFunction.complement(10), 1e-58);
    assertEquals(0, ErrorFunction.complement(40));
    assertEquals(2, ErrorFunction.complement(-40));
  }
}
