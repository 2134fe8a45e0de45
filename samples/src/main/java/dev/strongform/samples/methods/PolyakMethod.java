package dev.strongform.samples.methods;

import com.google.auto.service.AutoService;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;

/** {@code --method polyak}: the gradient, with a step control that Strongform does not have. */
@AutoService(MethodProvider.class)
public final class PolyakMethod implements MethodProvider {
  @Override
  public String name() {
    return "polyak";
  }

  @Override
  public Method build(MethodSettings settings) {
    return new Method(
        name(),
        settings.samples(),
        Direction.gradient(),
        Momentum.none(),
        Curvature.identity(),
        new PolyakSteps());
  }
}
