package dev.strongform.kernel.scalar;

import com.google.auto.service.AutoService;
import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.NetworkPlan;
import java.util.Optional;

/** Plain Java: always there, and the oracle of every faster engine. */
@AutoService(KernelEngine.class)
public final class ScalarEngine implements KernelEngine {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public String description() {
    return "plain Java loops";
  }

  @Override
  public int preference() {
    return 0;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public JetMemory newMemory(NetworkPlan plan, int lanes) {
    return new ScalarNetwork(plan, lanes);
  }
}
