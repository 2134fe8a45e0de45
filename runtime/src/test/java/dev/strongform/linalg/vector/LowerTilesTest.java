package dev.strongform.linalg.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.linalg.LowerTriangle;
import dev.strongform.linalg.LowerTriangleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("vectors")
class LowerTilesTest extends LowerTriangleContract {
  /** Whether the module is there, and its vectors are what tiles are made for. */
  static boolean vectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        && LowerTiles.lanes() >= 4;
  }

  @Override
  protected LowerTriangle create(int size) {
    return new LowerTiles(size);
  }

  @Test
  void tellsItsMemory() {
    assertEquals(8 * 1000 * 1000 / 2.0, LowerTiles.bytes(1000), 3e6);
  }
}
