package dev.strongform.optim.curvature.layerwise;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.NewtonSchulz;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import java.util.List;

/** Curvatures that take the parameters of each layer as a matrix. */
public final class Layerwise {
  private Layerwise() {}

  /**
   * Shampoo's {@code L^1/4 x R^1/4} of each block with {@code L = sum G G'} and {@code R = sum G'
   * G} over the block's gradients {@code G} (Gupta, Koren and Singer 2018, algorithm 1). Costs
   * products with {@code L} and {@code R} an iteration, and their eigenvectors at each renewal.
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param epsilon added to the eigenvalues, relative to the largest; above 0
   * @param every iterations between renewals of the roots, at least 1
   */
  public static Curvature shampoo(List<ParameterBlock> blocks, double epsilon, int every) {
    return new BlockCurvature(
        new Matrices(blocks),
        block -> new ShampooPreconditioner(block.rows(), block.columns(), epsilon, every),
        block -> KroneckerSquares.numbers(block.rows(), block.columns()));
  }

  /**
   * SOAP's diagonal: Adam's {@code sqrt(v) + epsilon} in the eigenbasis of the exponential averages
   * of {@code G G'} and {@code G' G} of each block (Vyas et al. 2024, algorithm 3); the averages of
   * the squares are kept when the basis turns, as there. Vectors keep their plain basis.
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param decay of all averages, from 0 up to below 1
   * @param epsilon in units of the gradient, outside the root
   * @param every iterations between renewals of the basis, at least 1; the first renews it
   */
  public static Curvature soap(
      List<ParameterBlock> blocks, double decay, double epsilon, int every) {
    return new BlockCurvature(
        new Matrices(blocks),
        block -> new SoapPreconditioner(block.rows(), block.columns(), decay, epsilon, every),
        block -> SoapPreconditioner.numbers(block.rows(), block.columns()));
  }

  /**
   * Muon's: each block's step is near the polar factor of the gradient, by five quintic
   * Newton-Schulz steps, times {@code sqrt(max(1, rows / columns))} (Jordan et al. 2024).
   *
   * @param blocks the parameters' blocks, in order and without gaps
   */
  public static Curvature orthogonal(List<ParameterBlock> blocks) {
    return new OrthogonalCurvature(new Matrices(blocks), NewtonSchulz.quintic());
  }

  /**
   * K-FAC's: the Gauss-Newton matrix on the plane of the last step and of the gradient
   * preconditioned by {@code A_1 x G_1 + A_2 x G_2} of each layer, with the second moments {@code
   * A} of the jets that the layer reads and {@code G} of the residual's derivatives by what it
   * feeds, over points and channels; of equations and of other terms apart (Dangel, Mueller and
   * Zeinhofer 2024, arXiv:2405.15603; Martens and Grosse 2015, arXiv:1503.05671).
   *
   * @param blocks the parameters' blocks, by which the room for the factors is judged; empty where
   *     nobody knows them
   * @param decay of the factors' exponential averages over samples, from 0 up to below 1; where the
   *     sample stays they are those of the present parameters
   */
  public static DampedCurvature kronecker(List<ParameterBlock> blocks, double decay) {
    return new KroneckerCurvature(blocks, decay);
  }
}
