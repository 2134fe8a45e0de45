package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParameterRangeTest {
  private static final List<ParameterBlock> BLOCKS =
      ParameterLayout.of(
              Rig.domain(2),
              List.of(
                  Rig.architecture(Activation.TANH, 1, 3),
                  new Architecture("u2", List.of(4), Activation.TANH, 2)))
          .blocks();

  @Test
  void aLayerOrANetworkIsNamed() {
    assertEquals(new ParameterRange(9, 13), ParameterRange.named(BLOCKS, "u.output"));
    assertEquals(new ParameterRange(12, 13), ParameterRange.named(BLOCKS, "u.output.biases"));
    assertEquals(new ParameterRange(0, 13), ParameterRange.named(BLOCKS, "u"));
    assertEquals(new ParameterRange(25, 35), ParameterRange.named(BLOCKS, "u2.output"));
  }

  @Test
  void aNameThatIsNotThereNamesThoseThatAre() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> ParameterRange.named(BLOCKS, "u.out"));
    assertTrue(
        refused.getMessage().startsWith("no parameters are called u.out; there are u.layer1."),
        refused.getMessage());
  }

  @Test
  void blocksMustLieSideBySide() {
    List<ParameterBlock> apart =
        List.of(
            new ParameterBlock("a.x", 0, 2, 1),
            new ParameterBlock("b", 2, 1, 1),
            new ParameterBlock("a.y", 3, 1, 1));
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> ParameterRange.named(apart, "a"));
    assertEquals("other parameters lie between those called a", refused.getMessage());
  }

  @Test
  void anEmptyRangeMeetsNothing() {
    assertFalse(new ParameterRange(3, 3).meets(0, 9));
    assertTrue(new ParameterRange(3, 4).meets(0, 9));
    assertFalse(new ParameterRange(3, 4).meets(4, 9));
    assertTrue(new ParameterRange(3, 5).covers(3, 5));
    assertFalse(new ParameterRange(3, 5).covers(3, 6));
  }

  @Test
  void aRangeDoesNotEndBeforeItBegins() {
    assertThrows(IllegalArgumentException.class, () -> new ParameterRange(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new ParameterRange(-1, 1));
  }
}
