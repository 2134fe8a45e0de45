package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;

/** Treats each block of the parameters by a preconditioner of its own. */
final class BlockCurvature implements Curvature {
  /** What one block's gradients have taught. */
  interface Preconditioner {
    /** Learns from a gradient. */
    void learn(DMatrixRMaj gradient);

    /** The preconditioned gradient, as a new matrix. */
    DMatrixRMaj apply(DMatrixRMaj gradient);
  }

  private final Matrices matrices;
  private final List<Preconditioner> preconditioners = new ArrayList<>();

  BlockCurvature(Matrices matrices, Function<ParameterBlock, Preconditioner> preconditioner) {
    this.matrices = matrices;
    matrices.blocks().forEach(block -> preconditioners.add(preconditioner.apply(block)));
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
  public void observe(Linearisation at, boolean sampleChanged) {
    for (int i = 0; i < preconditioners.size(); i++) {
      preconditioners.get(i).learn(Matrices.read(matrices.blocks().get(i), at.gradient()));
    }
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int i = 0; i < preconditioners.size(); i++) {
      ParameterBlock block = matrices.blocks().get(i);
      DMatrixRMaj found = preconditioners.get(i).apply(Matrices.read(block, gradient));
      Matrices.write(-1, found, block, step);
    }
    return true;
  }
}
