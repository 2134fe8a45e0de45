package dev.strongform.processor.jet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetClosureTest {
  @Test
  void aMixedDerivativeNeedsThoseOfItsParts() {
    assertEquals(
        List.of(
            Operator.value(),
            Operator.partial(0),
            Operator.partial(1),
            Operator.partial(0, 0),
            Operator.partial(0, 1),
            Operator.partial(0, 0, 1)),
        JetClosure.of(List.of(Operator.partial(0, 1, 0))));
  }

  @Test
  void aLaplacianIsOneChannelOnTheFirstDerivatives() {
    assertEquals(
        List.of(
            Operator.value(), Operator.partial(0), Operator.partial(2), Operator.laplacian(0, 2)),
        JetClosure.of(List.of(Operator.laplacian(0, 2))));
  }

  @Test
  void nothingWantedIsTheValueAlone() {
    assertEquals(List.of(Operator.value()), JetClosure.of(List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderWantedDoesNotMatterAndNothingIsInVain(long seed) {
    List<Operator> wanted =
        new ArrayList<>(
            List.of(
                Operator.partial(0, 0, 1, 1),
                Operator.partial(2, 2),
                Operator.laplacian(0, 1),
                Operator.partial(1, 2)));
    List<Operator> closed = JetClosure.of(wanted);
    Collections.shuffle(wanted, new Random(seed));
    assertEquals(closed, JetClosure.of(wanted));
    // Minimal: the sub-multi-indices of what is wanted, counted by hand.
    Set<Operator> needed = new LinkedHashSet<>(wanted);
    for (int a = 0; a <= 2; a++) {
      for (int b = 0; b <= 2; b++) {
        int[] axes = new int[a + b];
        java.util.Arrays.fill(axes, a, a + b, 1);
        needed.add(Operator.partial(axes));
      }
    }
    needed.add(Operator.partial(2));
    assertEquals(needed, new LinkedHashSet<>(closed));
    assertEquals(closed, JetClosure.of(closed));
  }
}
