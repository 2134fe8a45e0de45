package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static dev.strongform.kernel.Channel.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class JetShapeTest {
  @Test
  void closureOfMixedFourthOrderHoldsEveryPart() {
    JetShape shape = JetShape.closure(2, List.of(partial(0, 0, 1, 1)));
    assertEquals(
        List.of(
            value(),
            partial(0),
            partial(1),
            partial(0, 0),
            partial(0, 1),
            partial(1, 1),
            partial(0, 0, 1),
            partial(0, 1, 1),
            partial(0, 0, 1, 1)),
        shape.channels());
    assertEquals(4, shape.order());
  }

  @Test
  void closureOfLaplacianHoldsNoSecondDerivative() {
    JetShape shape = JetShape.closure(3, List.of(laplacian(0, 2)));
    assertEquals(List.of(value(), partial(0), partial(2), laplacian(0, 2)), shape.channels());
  }

  @Test
  void partialsComeBeforeLaplaciansOfTheirOrder() {
    JetShape shape =
        JetShape.closure(
            2, List.of(laplacian(1), laplacian(0, 1), partial(1, 1, 1), partial(1, 1)));
    assertEquals(
        List.of(
            value(),
            partial(0),
            partial(1),
            partial(1, 1),
            laplacian(0, 1),
            laplacian(1),
            partial(1, 1, 1)),
        shape.channels());
  }

  @Property(tries = 100)
  void closureDoesNotDependOnTheOrderOfWishes(
      @ForAll @Size(min = 1, max = 4) List<@Size(max = 4) List<@IntRange(max = 2) Integer>> wanted,
      @ForAll long seed) {
    List<Channel> channels = wanted.stream().map(JetShapeTest::channel).toList();
    List<Channel> shuffled = new java.util.ArrayList<>(channels);
    Collections.shuffle(shuffled, new Random(seed));
    JetShape shape = JetShape.closure(3, channels);
    assertEquals(shape, JetShape.closure(3, shuffled));
    assertEquals(shape, JetShape.closure(3, shape.channels()));
    assertTrue(shape.channels().containsAll(channels));
  }

  @Test
  void indexFindsAChannelOrNamesIt() {
    JetShape shape = JetShape.of(2, value(), partial(1));
    assertEquals(1, shape.indexOf(partial(1)));
    assertRefused("PARTIAL", () -> shape.indexOf(partial(0)));
  }

  @Test
  void shapesThatAreNotClosedAreRefused() {
    assertRefused("starts with the value", () -> JetShape.of(1, partial(0), value()));
    assertRefused("starts with the value", () -> JetShape.of(1));
    assertRefused("once", () -> JetShape.of(1, value(), value()));
    assertRefused("needs", () -> JetShape.of(2, value(), partial(0), partial(0, 1)));
    assertRefused("needs", () -> JetShape.of(2, value(), partial(0), laplacian(0, 1)));
    assertRefused("beyond", () -> JetShape.of(1, value(), partial(1)));
    assertRefused("order", () -> JetShape.closure(1, List.of(partial(0, 0, 0, 0, 0))));
  }

  @Test
  void laplaciansNeedDistinctAxes() {
    assertRefused("Laplacian", () -> laplacian());
    assertRefused("Laplacian", () -> laplacian(1, 1));
    assertRefused("ascend", () -> partial(-1));
  }

  private static Channel channel(List<Integer> axes) {
    int[] indices = axes.stream().mapToInt(Integer::intValue).toArray();
    return partial(indices);
  }

  private static void assertRefused(
      String reason, org.junit.jupiter.api.function.Executable action) {
    String message = assertThrows(IllegalArgumentException.class, action).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
