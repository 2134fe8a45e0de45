package dev.strongform.processor.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.HardCondition;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermStructure;
import dev.strongform.processor.harness.BuiltProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was proved reaches the compiled problem, for programs to decide by. */
class ProvedStructureTest {
  private static final String SAMPLES = "dev.strongform.samples.";

  private static Structure structure(String name) {
    return BuiltProblem.named(name).problem().info().structure();
  }

  @Test
  void eachTermIsAffineOrNotAndHasAnOrder() {
    assertEquals(
        List.of(
            new TermStructure("momentum", false, 2),
            new TermStructure("sine", true, 0),
            new TermStructure("walls", true, 0)),
        structure("Burgers").terms());
    assertEquals(4, structure(SAMPLES + "beam.Beam").of("bending").orElseThrow().order());
    assertTrue(structure("Burgers").of("nothing").isEmpty());
  }

  /** Programs decide by networks' outputs, to which an ansatz may add powers. */
  @Test
  void termsAreNotAffineBehindAnAnsatzThatIsNot() {
    assertEquals(
        List.of(new TermStructure("decay", false, 1), new TermStructure("start", false, 0)),
        structure("Squared").terms());
  }

  @Test
  void anIntegrandOfDegreeTwoCountsAsAffine() {
    assertTrue(structure(SAMPLES + "ritz2d.Ritz2d").terms().get(0).affine());
    assertTrue(structure("Film").terms().stream().anyMatch(term -> !term.affine()));
  }

  /** The value of a pressure stands in no equation; that of a velocity stands in walls. */
  @Test
  void anUnknownOfWhichDerivativesAloneAreToldIsKnownUpToAConstant() {
    assertEquals(List.of("p"), structure(SAMPLES + "kovasznay.Kovasznay").upToConstant());
    assertEquals(List.of(), structure("Burgers").upToConstant());
    assertEquals(List.of(), structure("Hard").upToConstant());
  }

  /** A coefficient is no unknown: it has no order, and terms are affine for a given one. */
  @Test
  void coefficientsAreHeld() {
    TermStructure wave = structure(SAMPLES + "waveinverse.WaveInverse").of("wave").orElseThrow();
    assertEquals(new TermStructure("wave", true, 2), wave);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Burgers | ''",
        "Hard | u at 0 lower, u at 0 upper",
        "dev.strongform.samples.burgers.Burgers | u at 0 lower, u at 0 upper, u at 1 lower",
        // The seam joins itself, and what moves along it is no condition.
        "dev.strongform.samples.schroedinger.Schroedinger | u at 1 lower, v at 1 lower",
        "dev.strongform.samples.beam.Beam | ''",
      })
  void theAnsatzFixes(String name, String expected) {
    String found =
        structure(name).hard().stream()
            .map(ProvedStructureTest::place)
            .collect(Collectors.joining(", "));
    assertEquals(expected, found);
  }

  private static String place(HardCondition condition) {
    Face face = condition.face();
    return condition.field() + " at " + face.axis() + (face.upper() ? " upper" : " lower");
  }

  /** On a part of the domain only those hold whose faces are still its own. */
  @Test
  void aPartOfTheDomainHasThoseOfItsFaces() {
    Domain half = new Domain(List.of(new Axis("x", 0, 0.5, false, false)));
    Structure hard = structure("Hard");
    assertEquals(List.of(new HardCondition("u", new Face(0, false), 0)), hard.on(half));
  }
}
