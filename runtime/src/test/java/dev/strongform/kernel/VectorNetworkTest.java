package dev.strongform.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

final class VectorNetworkTest extends JetNetworkContract {
  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  @Override
  KernelEngine engine() {
    return KernelEngines.choose(Optional.of("vector")).engine();
  }
}
