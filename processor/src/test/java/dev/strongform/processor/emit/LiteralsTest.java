package dev.strongform.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.expression.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Literals read back as the numbers they are of, and are as short as they can be. */
final class LiteralsTest {
  @Test
  void familiarNumbersLookFamiliar() {
    assertEquals("0.0", Literals.of(0));
    assertEquals("1.0", Literals.of(1));
    assertEquals("0.1", Literals.of(0.1));
    assertEquals("(-2.5)", Literals.of(-2.5));
    assertEquals("1234567.0", Literals.of(1234567));
    assertEquals("1.0E7", Literals.of(1e7));
    assertEquals("0.001", Literals.of(0.001));
    assertEquals("1.0E-4", Literals.of(0.0001));
    assertEquals("3.141592653589793", Literals.of(Math.PI));
  }

  /** Java before 19 printed some of these with a digit too many. */
  @Test
  void theShortestOfSeveralIsTaken() {
    assertEquals("2.0E22", Literals.of(2e22));
    assertEquals("5.0E-324", Literals.of(Double.MIN_VALUE));
    assertEquals("2.2250738585072014E-308", Literals.of(Double.MIN_NORMAL));
    assertEquals("1.7976931348623157E308", Literals.of(Double.MAX_VALUE));
  }

  @Property(tries = 2000)
  void literalsReadBackEqual(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      String literal = Literals.of(value).replace("(", "").replace(")", "");
      assertEquals(value + 0.0, Double.parseDouble(literal));
      assertTrue(literal.length() <= Double.toString(value).length() + 1);
    }
  }

  /** Every shorter rounding of the number is another number. */
  @Property(tries = 2000)
  void noShorterDecimalReadsBackEqual(@ForAll long bits) {
    double value = Math.abs(Double.longBitsToDouble(bits));
    if (Double.isFinite(value) && value > 0) {
      int length = ShortestDecimal.of(value).digits().length();
      for (int digits = 1; digits < length; digits++) {
        BigDecimal shorter =
            new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        assertNotEquals(value, shorter.doubleValue());
      }
    }
  }

  @Test
  void whatIsNotFiniteHasNoLiteral() {
    assertThrows(IllegalArgumentException.class, () -> Literals.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Literals.of(Double.NEGATIVE_INFINITY));
  }
}
