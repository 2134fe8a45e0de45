package dev.strongform.train.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.NetworkModels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was proved, in words. */
class ProofsTest {
  private static Proofs proofs(List<String> notAffine, List<String> hard, List<String> soft) {
    return new Proofs(
        List.of("u"), List.of(), List.of("edge"), notAffine, 2, hard, soft, List.of(), false);
  }

  @Test
  void affineTermsAndSoftConditions() {
    Proofs proofs = proofs(List.of(), List.of(), List.of("edge"));
    assertTrue(proofs.isAffine());
    assertEquals("affine in u, order 2, 1 soft condition (edge)", proofs.text());
  }

  @Test
  void conditionsByConstruction() {
    Proofs proofs = proofs(List.of("momentum"), List.of("u at x = 0", "periodic in y"), List.of());
    assertFalse(proofs.isAffine());
    assertEquals(
        "not affine in u but for edge, order 2,"
            + " all conditions by construction (u at x = 0, periodic in y)",
        proofs.text());
  }

  @Test
  void bothKindsAndMoreThanAreNamed() {
    List<String> many = List.of("a", "b", "c", "d", "e", "f");
    assertEquals(
        "affine in u, order 2, 1 condition by construction (u at t = 0)"
            + " and 6 soft conditions (a, b, c, d and 2 more)",
        proofs(List.of(), List.of("u at t = 0"), many).text());
  }

  @Test
  void energiesCoefficientsAndData() {
    List<String> u = List.of("u");
    List<String> terms = List.of("membrane");
    List<String> none = List.of();
    Proofs energy = new Proofs(u, none, terms, none, 1, none, none, none, true);
    assertEquals("quadratic in u, order 1, no conditions", energy.text());
    Proofs inverse =
        new Proofs(u, List.of("c"), terms, none, 2, none, none, List.of("sensor"), false);
    assertEquals(
        "affine in u for given c, order 2, no conditions, 1 term of data (sensor)", inverse.text());
  }

  @Test
  void aProblemThatNoCompilerSawHasNoProofs() {
    Proofs proofs = Proofs.of(NetworkModels.poisson(4));
    assertFalse(proofs.isAffine());
    assertEquals(List.of("walls"), proofs.soft());
    assertEquals("nothing", proofs.text());
  }

  @Test
  void aChoiceTellsWhatWasProvedBeforeWhatWasMeasured() {
    Proofs proofs = proofs(List.of(), List.of(), List.of("edge"));
    MethodChoice settled = MethodChoice.unmeasured("gauss-newton", 0, "one solve");
    assertEquals("proved: " + proofs.text() + "; one solve", settled.after(proofs).why());
    Survey survey = new Survey(false, 500, 100, 0, 0.1, 0, 20, true, true);
    MethodChoice measured = new MethodChoice("lm", 0, Optional.of(survey), "much is left");
    assertEquals(
        "proved: " + proofs.text() + "; measured: much is left", measured.after(proofs).why());
  }
}
