package dev.strongform.linalg;

class LowerRowsTest extends LowerTriangleContract {
  @Override
  protected LowerTriangle create(int size) {
    return new LowerRows(size);
  }
}
