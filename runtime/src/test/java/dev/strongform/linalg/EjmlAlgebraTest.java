package dev.strongform.linalg;

class EjmlAlgebraTest extends GramContract {
  @Override
  protected LinearAlgebra create() {
    return new EjmlAlgebra();
  }
}
