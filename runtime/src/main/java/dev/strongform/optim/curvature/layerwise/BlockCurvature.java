package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
  private final Function<ParameterBlock, Preconditioner> fresh;
  private final Demand demand;
  private List<Preconditioner> preconditioners = List.of();

  /**
   * A curvature.
   *
   * @param fresh a block's preconditioner, before its first gradient
   * @param numbers that one of a block holds
   */
  BlockCurvature(
      Matrices matrices,
      Function<ParameterBlock, Preconditioner> fresh,
      ToDoubleFunction<ParameterBlock> numbers) {
    this.matrices = matrices;
    this.fresh = fresh;
    this.demand =
        Demand.ofNumbers(
            "the factors of its layers", matrices.blocks().stream().mapToDouble(numbers).sum());
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean dividesByGathered() {
    return true;
  }

  @Override
  public Optional<String> refusal(int parameters) {
    return matrices.refusal(parameters);
  }

  @Override
  public Demand demand(Objective objective) {
    return demand;
  }

  /** The preconditioners come with the first iterate: a method that is refused takes no memory. */
  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (preconditioners.isEmpty()) {
      preconditioners = matrices.blocks().stream().map(fresh).toList();
    }
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
