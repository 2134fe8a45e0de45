package dev.strongform.optim;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.LinearAlgebra;

class EjmlIterationAllocationTest extends IterationAllocationContract {
  @Override
  protected LinearAlgebra algebra() {
    return new EjmlAlgebra();
  }

  /** EJML's block solver makes a few small objects. */
  @Override
  protected double limit() {
    return 3000;
  }
}
