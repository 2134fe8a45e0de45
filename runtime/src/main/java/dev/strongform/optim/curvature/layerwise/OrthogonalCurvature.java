package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.NewtonSchulz;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/** Steps whose matrices have singular values near 1, block by block. */
final class OrthogonalCurvature implements Curvature {
  private final Matrices matrices;
  private final NewtonSchulz iteration;

  OrthogonalCurvature(Matrices matrices, NewtonSchulz iteration) {
    this.matrices = matrices;
    this.iteration = iteration;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Optional<String> refusal(int parameters) {
    return matrices.refusal(parameters);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (ParameterBlock block : matrices.blocks()) {
      DMatrixRMaj matrix = Matrices.read(block, gradient);
      iteration.orthogonalise(matrix);
      double tall = Math.sqrt(Math.max(1, block.rows() / (double) block.columns()));
      Matrices.write(-tall, matrix, block, step);
    }
    return true;
  }
}
