package dev.strongform.kernel;

import static dev.strongform.kernel.Channel.laplacian;
import static dev.strongform.kernel.Channel.partial;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine's rows of some of the parameters hold to: they are columns of all, for less;
 * and its gradients by some.
 */
abstract class ChosenRowsContract {
  static final JetShape SECOND =
      JetShape.closure(2, List.of(partial(0, 0), partial(1), laplacian(0, 1), partial(0, 1)));

  /** The engine under test. */
  abstract KernelEngine engine();

  @ParameterizedTest
  @ValueSource(ints = {64, 37, 1})
  void rowsOfSomeParametersAreTheColumnsOfAll(int n) {
    Rig rig = wide().forward().drawCotangents();
    double[][] all = rig.rows(n);
    for (ParameterRange columns : ranges(rig)) {
      assertArrayEquals(
          Arrays.copyOfRange(all, columns.from(), columns.to()),
          rig.rows(rig.theta, n, columns),
          columns + ", " + n + " lanes");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 37, 1})
  void gradientsBySomeParametersAreEntriesOfTheWhole(int n) {
    Rig rig = wide().forward().drawCotangents();
    double[] all = rig.gradient(n);
    for (ParameterRange columns : ranges(rig)) {
      assertArrayEquals(
          Arrays.copyOfRange(all, columns.from(), columns.to()),
          rig.gradient(rig.theta, n, columns),
          columns + ", " + n + " lanes");
    }
  }

  /** Every block, pieces of blocks, pieces that cross blocks and layers, all, and none. */
  private static List<ParameterRange> ranges(Rig rig) {
    List<ParameterRange> ranges = new ArrayList<>();
    int end = rig.parameters;
    for (ParameterBlock block : JetNetwork.parameters(rig.domain, rig.architecture, 0)) {
      int at = block.offset();
      ranges.add(new ParameterRange(at, at + block.size()));
      ranges.add(new ParameterRange(at + 1, at + block.size()));
      ranges.add(new ParameterRange(at, at + 1));
      ranges.add(new ParameterRange(at, end));
      ranges.add(new ParameterRange(Math.max(0, at - 3), at + 1));
    }
    ranges.add(new ParameterRange(0, 0));
    return ranges;
  }

  /** Wide enough that an engine may treat a layer in another way. */
  private Rig wide() {
    return new Rig(
        engine(), Rig.domain(2), Rig.architecture(Activation.TANH, 2, 7, 35, 6), SECOND, 64, 3);
  }

  @Test
  void rowsOfALayerNeedNothingOfTheLayersBelow() {
    Rig rig = wide().forward().drawCotangents();
    List<ParameterBlock> blocks = JetNetwork.parameters(rig.domain, rig.architecture, 0);
    for (int layer = 0; layer < blocks.size(); layer += 2) {
      int from = blocks.get(layer).offset();
      int above = layer + 2 < blocks.size() ? blocks.get(layer + 2).offset() : rig.parameters;
      ParameterRange columns = new ParameterRange(from, rig.parameters);
      double[] theta = rig.theta.clone();
      Arrays.fill(theta, 0, above, Double.NaN);
      assertArrayEquals(
          rig.rows(rig.theta, 64, columns), rig.rows(theta, 64, columns), "layer " + layer / 2);
    }
  }

  /** A reverse sweep would read the weights, and find none. */
  @Test
  void rowsOfTheOutputLayerTakeNoReverseSweep() {
    Rig rig = wide().forward().drawCotangents();
    List<ParameterBlock> blocks = JetNetwork.parameters(rig.domain, rig.architecture, 0);
    ParameterRange output = ParameterRange.named(blocks, "u.output");
    double[][] expected = Arrays.copyOfRange(rig.rows(64), output.from(), output.to());
    assertArrayEquals(expected, rig.rows(new double[0], 64, output));
  }

  @Test
  void gradientsByTheOutputLayerTakeNoReverseSweep() {
    Rig rig = wide().forward().drawCotangents();
    List<ParameterBlock> blocks = JetNetwork.parameters(rig.domain, rig.architecture, 0);
    ParameterRange output = ParameterRange.named(blocks, "u.output");
    double[] expected = Arrays.copyOfRange(rig.gradient(64), output.from(), output.to());
    assertArrayEquals(expected, rig.gradient(new double[0], 64, output));
  }
}
