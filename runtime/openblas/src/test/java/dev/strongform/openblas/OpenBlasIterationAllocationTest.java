package dev.strongform.openblas;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.optim.IterationAllocationContract;

class OpenBlasIterationAllocationTest extends IterationAllocationContract {
  @Override
  protected LinearAlgebra algebra() {
    return new OpenBlasAlgebra();
  }

  @Override
  protected double limit() {
    return 500;
  }
}
