package dev.strongform.openblas;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.TriangleContract;

class OpenBlasTriangleTest extends TriangleContract {
  @Override
  protected LinearAlgebra create() {
    return new OpenBlasAlgebra();
  }

  @Override
  protected boolean keepsFactors() {
    return true;
  }
}
