package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The sweeps of networks on overlapping boxes. Each box takes part with the lanes whose points lie
 * in it, and leaves the others, and boxes without any, alone.
 */
final class SubdomainMemory extends JetMemory {
  private final List<BoxMemory> boxes;

  /** Rows of one box where it does not hold all points: {@code [parameter][lane]}. */
  private final double[] scratch;

  SubdomainMemory(SubdomainPlan plan, KernelEngine engine, int lanes) {
    super(plan, lanes);
    this.boxes = plan.boxes().stream().map(box -> new BoxMemory(box, engine, lanes)).toList();
    int most = plan.boxes().stream().mapToInt(box -> box.end() - box.start()).max().orElseThrow();
    this.scratch = new double[plan.boxes().size() > 1 ? most * lanes : 0];
  }

  @Override
  protected int suitableLanes() {
    return boxes.get(0).suitableLanes();
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    Arrays.fill(outputs, 0);
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).forward(theta, points, outputs);
    }
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).reverse(theta, cotangents, n, gradient);
    }
  }

  @Override
  protected void reverse(double[] theta, int n, List<ParameterRange> columns, double[] gradient) {
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).reverse(theta, cotangents, n, columns, gradient);
    }
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).rows(theta, cotangents, n, columns, scratch, jacobian, ld, row);
    }
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    Arrays.fill(duals, 0);
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).pushforward(theta, v, duals);
    }
  }

  @Override
  protected void tape(double[] theta, int n, LayerReader reader) {
    for (int j = 0; j < boxes.size(); j++) {
      boxes.get(j).tape(theta, cotangents, n, reader);
    }
  }
}
