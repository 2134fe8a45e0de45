package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSteepnessTest {
  private static final List<Axis> AXES =
      List.of(new Axis("x", 0, 2, false, false), new Axis("t", 0, 1, true, false));

  private static double[] of(double[] x, double[] t, double[] u) {
    double[][] coordinates = {x, t};
    Yardstick table = new Yardstick(coordinates, List.of("u"), new double[][] {u}, List.of());
    return new TableSteepness(table, AXES).atRows();
  }

  /** {@code u = 3 x + 4 t}, whose axes are of lengths 2 and 1, in rows of no order. */
  @Test
  void isTheNormOfTheGradientInScaledAxes() {
    double[] x = {0, 2, 0.5, 0, 2, 0.5};
    double[] t = {0, 1, 0, 1, 0, 1};
    double[] u = IntStream.range(0, 6).mapToDouble(i -> 3 * x[i] + 4 * t[i]).toArray();
    double size = Math.sqrt(IntStream.range(0, 6).mapToDouble(i -> u[i] * u[i]).sum() / 6);
    double expected = Math.hypot(6, 4) / size;
    for (double steep : of(x, t, u)) {
      assertEquals(expected, steep, 1e-14);
    }
  }

  @Test
  void unknownValuesCountNothing() {
    double[] steep =
        of(
            new double[] {0, 2, 0, 2},
            new double[] {0, 0, 1, 1},
            new double[] {1, 2, 1, Double.NaN});
    assertEquals(1 / Math.sqrt(1.5), steep[0], 1e-14);
    assertEquals(0, steep[3]);
  }

  @Test
  void aTableThatIsNoGridIsSteepNowhere() {
    double[] u = {1, 2, 3};
    assertArrayEquals(new double[3], of(new double[] {0, 1, 2}, new double[] {0, 1, 1}, u));
    assertArrayEquals(new double[3], of(new double[] {0, 1, 2}, new double[3], u));
  }

  private static CompiledProblem front(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("x,u\n");
    for (int i = 0; i <= 1000; i++) {
      double x = -1 + i / 500.0;
      text.append(String.format(Locale.ROOT, "%.17g,%.17g%n", x, Math.tanh(x / 0.01)));
    }
    Path file = folder.resolve("front.csv");
    Files.writeString(file, text);
    ModelProblem linear = Models.linear();
    return new ModelProblem(
        ModelProblem.info("Linear", file.toString()),
        linear.domain(),
        linear.parameters(),
        linear.terms(),
        linear.field(),
        Optional.empty());
  }

  @Test
  void halfOfTheRowsLieInTheLayerAndTheOthersAreEven(@TempDir Path folder) throws IOException {
    Yardstick rows = Layer.yardstick(front(folder)).orElseThrow();
    double[] x = rows.coordinates()[0];
    int half = x.length / 2;
    int even = 0;
    for (int i = 0; i < half; i++) {
      even += x[i] < 0 ? 1 : 0;
      assertEquals(0, x[half + i], 0.03);
      assertEquals(Math.tanh(x[i] / 0.01), rows.expected()[0][i]);
    }
    assertEquals(half / 2.0, even, half / 4.0);
    assertEquals(x.length, 2 * half);
  }

  @Test
  void aTableOfASmoothSolutionHasNoLayer() {
    CompiledProblem parabola =
        new ModelProblem(
            ModelProblem.info("Linear", "parabola.csv"),
            Models.linear().domain(),
            Models.linear().parameters(),
            Models.linear().terms(),
            Models.linear().field(),
            Optional.empty());
    assertEquals(Optional.empty(), Layer.yardstick(parabola));
  }
}
