package dev.strongform.samples.methods;

import com.google.auto.service.AutoService;
import dev.strongform.optim.Curvature;
import dev.strongform.optim.Direction;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodProvider;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Momentum;

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
