package dev.strongform.linalg;

class PlainTriangleTest extends TriangleContract {
  @Override
  protected LinearAlgebra create() {
    return new EjmlAlgebra();
  }

  @Override
  protected boolean keepsFactors() {
    return false;
  }
}
