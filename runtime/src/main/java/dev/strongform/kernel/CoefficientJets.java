package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The values of all coefficients that are identified, on every lane the same: to a term they are
 * the outputs of a network that reads no point. One channel each, in the order declared.
 */
final class CoefficientJets implements JetSource {
  private final List<Coefficient> coefficients;
  private final int start;

  /**
   * The jets.
   *
   * @param start index of the first one's parameter
   */
  CoefficientJets(List<Coefficient> coefficients, int start) {
    this.coefficients = List.copyOf(coefficients);
    this.start = start;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return start + coefficients.size();
  }

  @Override
  public long flopsPerPoint() {
    return 0;
  }

  @Override
  public JetMemory newMemory(KernelEngine engine, int lanes) {
    return new Memory(lanes);
  }

  @Override
  public void forward(double[] theta, double[] points, JetMemory memory) {
    memory.requireOwner(this);
    memory.forward(theta, points);
  }

  @Override
  public void reverse(double[] theta, JetMemory memory, int n, double[] gradient) {
    memory.requireOwner(this);
    memory.reverse(theta, n, gradient);
  }

  @Override
  public void pushforward(double[] theta, JetMemory memory, double[] v) {
    memory.requireOwner(this);
    memory.pushforward(theta, v);
  }

  /** The values over the lanes, and the slopes of the last forward sweep. */
  private final class Memory extends JetMemory {
    private final double[] slopes = new double[coefficients.size()];

    Memory(int lanes) {
      super(CoefficientJets.this, coefficients.size(), lanes);
    }

    @Override
    protected void forward(double[] theta, double[] points) {
      for (int k = 0; k < slopes.length; k++) {
        Coefficient coefficient = coefficients.get(k);
        slopes[k] = coefficient.slope(theta[start + k]);
        fill(outputs, k, coefficient.value(theta[start + k]));
      }
    }

    @Override
    protected void reverse(double[] theta, int n, double[] gradient) {
      for (int k = 0; k < slopes.length; k++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += cotangents[k * lanes + i];
        }
        gradient[start + k] += slopes[k] * sum;
      }
    }

    @Override
    protected void rows(
        double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
      for (int k = 0; k < slopes.length; k++) {
        if (columns.covers(start + k, start + k + 1)) {
          int at = (start + k - columns.from()) * ld + row;
          for (int i = 0; i < n; i++) {
            jacobian[at + i] = slopes[k] * cotangents[k * lanes + i];
          }
        }
      }
    }

    @Override
    protected void pushforward(double[] theta, double[] v) {
      for (int k = 0; k < slopes.length; k++) {
        fill(duals, k, slopes[k] * v[start + k]);
      }
    }

    /** Each is the bias of a layer without inputs, whose derivative is its slope. */
    @Override
    protected void tape(double[] theta, int n, LayerReader reader) {
      double[] bar = new double[n];
      for (int k = 0; k < slopes.length; k++) {
        for (int i = 0; i < n; i++) {
          bar[i] = slopes[k] * cotangents[k * lanes + i];
        }
        LayerPlan layer = new LayerPlan(0, 1, start + k, start + k);
        reader.read(layer, 1, n, new double[0][], new double[][] {bar});
      }
    }

    private void fill(double[] target, int slot, double value) {
      Arrays.fill(target, slot * lanes, (slot + 1) * lanes, value);
    }
  }
}
