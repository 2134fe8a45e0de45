package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChainRuleTest {
  @Test
  void fourthDerivativeHasBellsCoefficients() {
    JetShape shape = JetShape.closure(1, List.of(partial(0, 0, 0, 0)));
    assertEquals(
        List.of(
            new ChainRule.Term(1, 1, List.of(4)),
            new ChainRule.Term(2, 4, List.of(1, 3)),
            new ChainRule.Term(2, 3, List.of(2, 2)),
            new ChainRule.Term(3, 6, List.of(1, 1, 2)),
            new ChainRule.Term(4, 1, List.of(1, 1, 1, 1))),
        ChainRule.of(shape, partial(0, 0, 0, 0)));
  }

  @Test
  void coefficientsOfAnyChannelCountItsPartitions() {
    int[] bell = {1, 1, 2, 5, 15};
    JetShape shape = JetShape.closure(3, List.of(partial(0, 0, 1, 2), partial(1, 1, 2)));
    for (Channel channel : shape.channels().subList(1, shape.size())) {
      int partitions =
          ChainRule.of(shape, channel).stream().mapToInt(ChainRule.Term::coefficient).sum();
      assertEquals(bell[channel.order()], partitions, channel.toString());
    }
  }

  @Test
  void laplacianIsOneChannelWithASquareForEachAxis() {
    Channel laplacian = Channel.laplacian(0, 1);
    JetShape shape = JetShape.closure(2, List.of(laplacian));
    assertEquals(
        List.of(
            new ChainRule.Term(1, 1, List.of(3)),
            new ChainRule.Term(2, 1, List.of(1, 1)),
            new ChainRule.Term(2, 1, List.of(2, 2))),
        ChainRule.of(shape, laplacian));
  }

  @Test
  void equalProductsAreFormedOnce() {
    JetShape shape = JetShape.closure(2, List.of(partial(0, 0), Channel.laplacian(0, 1)));
    CompositionTable table = new CompositionTable(shape);
    assertEquals(2, table.products());
    assertEquals(3, table.terms());
  }

  @Test
  void costOfALaplacianGrowsLinearlyWithTheDimension() {
    assertEquals(laplacianFlops(20) - laplacianFlops(19), laplacianFlops(4) - laplacianFlops(3));
  }

  private static int laplacianFlops(int axes) {
    Channel laplacian = Channel.laplacian(IntStream.range(0, axes).toArray());
    return new CompositionTable(JetShape.closure(axes, List.of(laplacian))).flops();
  }
}
