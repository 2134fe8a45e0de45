package dev.strongform.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.strongform.kernel.Axis;
import org.junit.jupiter.api.Test;

class MeshTest {
  private static final Axis AXIS = new Axis("x", 0, 8, false, false);

  @Test
  void bisectsWhatIsChosen() {
    double[] edges = Mesh.bisected(new double[] {0, 4, 8}, window -> window == 1);
    assertArrayEquals(new double[] {0, 4, 6, 8}, edges);
  }

  @Test
  void joinsHalvesOfOneDyadicIntervalAlone() {
    double[] edges = {0, 2, 3, 4, 8};
    double[] all = Mesh.merged(AXIS, edges, (from, to) -> true);
    double[] small = Mesh.merged(AXIS, edges, (from, to) -> to - from <= 2);
    double[] none = Mesh.merged(AXIS, edges, (from, to) -> false);
    assertArrayEquals(new double[] {0, 8}, all);
    assertArrayEquals(new double[] {0, 2, 4, 8}, small);
    assertArrayEquals(edges, none);
  }

  @Test
  void neverJoinsAcrossAWindowThatStays() {
    double[] edges = {0, 2, 3, 4, 8};
    double[] kept = Mesh.merged(AXIS, edges, (from, to) -> from != 2);
    assertArrayEquals(edges, kept);
  }

  @Test
  void endsOfTheAxisAreExact() {
    Axis circle = new Axis("x", 0, 2 * Math.PI, false, true);
    double[] edges = Mesh.equal(circle, 3);
    assertArrayEquals(
        new double[] {0, 2 * Math.PI / 3, 2 * (2 * Math.PI) / 3, 2 * Math.PI}, edges, 0);
  }
}
