package dev.strongform.processor.harness;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.NetworkPlan;
import java.util.Optional;

/** Evaluates networks number by number, at one point at a time, and counts every operation. */
public record CountingEngine(OperationCounter counter) implements KernelEngine {
  @Override
  public String name() {
    return "counting";
  }

  @Override
  public String description() {
    return "counted operations";
  }

  @Override
  public int preference() {
    return -1;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public JetMemory newMemory(NetworkPlan plan, int lanes) {
    return new CountingNetwork(plan, lanes, counter);
  }
}
