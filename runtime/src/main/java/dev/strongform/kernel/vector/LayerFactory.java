package dev.strongform.kernel.vector;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.Precision;
import java.util.function.Function;

/** Chooses the precision of each hidden layer: floats where they are asked for and pay. */
final class LayerFactory {
  private final Function<LayerPlan, HiddenLayer> wide;
  private final Function<LayerPlan, HiddenLayer> narrow;

  LayerFactory(NetworkPlan plan, int groups, Precision precision) {
    int channels = plan.channels();
    GradientTiles.Scratch factors = new GradientTiles.Scratch(plan.widest());
    this.narrow = layer -> new VectorLayer(layer, groups, channels, factors);
    if (precision == Precision.FLOAT32) {
      FloatLayer.Scratch scratch = new FloatLayer.Scratch(plan.widest(), groups, channels);
      this.wide = layer -> new FloatLayer(layer, groups, channels, scratch);
    } else {
      this.wide = narrow;
    }
  }

  HiddenLayer create(LayerPlan layer) {
    boolean pays = Math.min(layer.inputs(), layer.outputs()) >= Precision.LEAST_WIDTH;
    return (pays ? wide : narrow).apply(layer);
  }
}
