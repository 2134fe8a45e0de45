package dev.strongform.objective;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.linalg.KroneckerPair;

/**
 * The Kronecker factors of the Gauss-Newton block of one layer: {@code J'J} of its parameters is
 * taken to be {@code A_1 x G_1 + A_2 x G_2}, of the equations and of everything else, such as
 * conditions and data. Biases are the weights of one more input, the last, which is 1 on the value
 * and 0 on derivatives.
 *
 * @param layer where its parameters lie among those of the objective
 * @param equations of all equations together
 * @param others of all other terms together; zero where there are none
 */
public record LayerFactors(LayerPlan layer, KroneckerPair equations, KroneckerPair others) {
  /** The same with parameters that lie so many places further down. */
  LayerFactors movedDown(int places) {
    LayerPlan moved =
        new LayerPlan(
            layer.inputs(), layer.outputs(), layer.weights() - places, layer.biases() - places);
    return new LayerFactors(moved, equations, others);
  }

  /** The average {@code share this + (1 - share) other} of two of the same layer. */
  public LayerFactors mixed(double share, LayerFactors other) {
    return new LayerFactors(
        layer, equations.mixed(share, other.equations), others.mixed(share, other.others));
  }
}
