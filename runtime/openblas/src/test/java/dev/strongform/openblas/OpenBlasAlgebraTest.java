package dev.strongform.openblas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.GramAccumulator;
import dev.strongform.linalg.GramContract;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OpenBlasAlgebraTest extends GramContract {
  @Override
  protected LinearAlgebra create() {
    return new OpenBlasAlgebra();
  }

  @Test
  void isChosenBeforePlainJava() {
    assumeTrue(
        System.getProperty(LinearAlgebras.PROPERTY) == null, "the property forces a back end");
    LinearAlgebras.Choice choice = LinearAlgebras.choose(Optional.empty());
    assertEquals("openblas", choice.algebra().name());
    assertEquals("OpenBLAS (native), the fastest back end on the class path", choice.reason());
    assertEquals("ejml", LinearAlgebras.choose(Optional.of("ejml")).algebra().name());
  }

  @Test
  void agreesWithEjml() {
    int size = 150;
    double[] rows = new SplittableRandom(1).doubles(size * 256L, -1, 1).toArray();
    double[] residual = new SplittableRandom(2).doubles(256, -1, 1).toArray();
    double[] damping = new double[size];
    Arrays.fill(damping, 0.1);
    try (GramAccumulator ours = create().gram(size);
        GramAccumulator other = new EjmlAlgebra().gram(size)) {
      double[] first = new double[size];
      double[] second = new double[size];
      ours.add(rows, 256, 256, residual, 0.5);
      other.add(rows, 256, 256, residual, 0.5);
      ours.solve(damping, Arrays.copyOf(residual, size), first, 1);
      other.solve(damping, Arrays.copyOf(residual, size), second, 1);
      for (int k = 0; k < size; k++) {
        assertEquals(second[k], first[k], 1e-11);
      }
    }
  }
}
