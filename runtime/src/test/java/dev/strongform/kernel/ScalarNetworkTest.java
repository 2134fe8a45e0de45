package dev.strongform.kernel;

import java.util.Optional;

final class ScalarNetworkTest extends JetNetworkContract {
  @Override
  KernelEngine engine() {
    return KernelEngines.choose(Optional.of("scalar")).engine();
  }
}
