package dev.strongform.kernel;

import java.util.List;

/**
 * Networks on overlapping boxes, joined by windows.
 *
 * @param boxes at least one, in the order of their parameters
 * @param cover in how many boxes a point lies, on average
 */
record SubdomainPlan(List<Box> boxes, double cover) implements JetPlan {
  SubdomainPlan {
    boxes = List.copyOf(boxes);
  }

  /**
   * One network and its window.
   *
   * @param network reads the box scaled to [-1, 1]
   * @param rule makes its jets the jets of its product with the window
   * @param start index of the network's first parameter
   */
  record Box(BoxWindow window, NetworkPlan network, ProductRule rule, int start) {
    int end() {
      return network.end();
    }
  }

  @Override
  public JetShape shape() {
    return boxes.get(0).network().shape();
  }

  @Override
  public int outputs() {
    return boxes.get(0).network().outputs();
  }

  @Override
  public int end() {
    return boxes.get(boxes.size() - 1).end();
  }

  /** Of the networks whose boxes hold a point, on average; without their windows. */
  @Override
  public long flops() {
    return Math.round(cover * boxes.get(0).network().flops());
  }

  @Override
  public JetMemory newMemory(KernelEngine engine, int lanes) {
    return new SubdomainMemory(this, engine, lanes);
  }
}
