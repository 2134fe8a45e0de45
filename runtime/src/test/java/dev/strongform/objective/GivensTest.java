package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.SharedJets;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.Tile;
import dev.strongform.points.PointSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the points determine is computed once for each tile of points. */
class GivensTest {
  private static final int LANES = 4;

  private final Squares term = new Squares();
  private final Givens givens = new Givens(List.of(term));
  private final Tile tile = term.newTile(LANES, List.of());

  /** Its given values are the squares of the points. */
  private static final class Squares implements JetTerm {
    private int times;

    @Override
    public void give(Tile tile) {
      times++;
      for (int i = 0; i < tile.size(); i++) {
        tile.given[i] = tile.points[i] * tile.points[i];
      }
    }

    @Override
    public TermInfo info() {
      return new TermInfo("squares", TermInfo.Kind.EQUATION, "r", List.of(), false, 0);
    }

    @Override
    public SharedJets jets() {
      return new SharedJets(0);
    }

    @Override
    public Tile newTile(int lanes, List<JetMemory> networks) {
      return new Tile(lanes, 1, 0, 0, 1, networks);
    }

    @Override
    public void residualOnJets(Tile tile) {
      System.arraycopy(tile.given, 0, tile.residual, 0, tile.lanes);
    }

    @Override
    public void lineariseOnJets(Tile tile) {
      residualOnJets(tile);
    }
  }

  private static PointSet points(int count, double first) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = first + i;
    }
    return new PointSet(new double[][] {x}, new double[0][]);
  }

  /** Loads a tile, and finds what it is given. */
  private void assertGiven(PointSet points, int from) {
    points.load(from, tile);
    givens.load(0, points, from, tile);
    for (int i = 0; i < tile.size(); i++) {
      assertEquals(tile.points[i] * tile.points[i], tile.given[i]);
    }
  }

  private void sweep(PointSet points) {
    givens.reserve(0, points.size() / LANES + 1);
    for (int from = 0; from < points.size(); from += LANES) {
      assertGiven(points, from);
    }
  }

  @Test
  void eachTileIsComputedAtTheFirstSweepOnly() {
    PointSet points = points(10, 0);
    sweep(points);
    assertEquals(3, term.times);
    sweep(points);
    sweep(points);
    assertEquals(3, term.times);
  }

  @Test
  void otherPointsAreComputedAnewThoughTheyAreEqual() {
    PointSet all = points(10, 0);
    sweep(all);
    sweep(points(4, 7));
    assertEquals(4, term.times);
    sweep(all);
    assertEquals(5, term.times);
    sweep(points(10, 0));
    assertEquals(8, term.times);
  }

  @Test
  void morePointsGetRoom() {
    sweep(points(3, 1));
    sweep(points(20, 2));
    assertEquals(1 + 5, term.times);
  }
}
