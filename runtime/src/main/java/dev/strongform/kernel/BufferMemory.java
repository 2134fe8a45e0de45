package dev.strongform.kernel;

/** Memory of a network whose jets somebody else writes: it sweeps nothing. */
public final class BufferMemory extends JetMemory {
  /** Memory for the jets of a network. */
  public BufferMemory(JetNetwork network, int lanes) {
    super(network.plan(), lanes);
  }

  @Override
  protected void forward(double[] theta, double[] points) {
    throw refusal();
  }

  @Override
  protected void reverse(double[] theta, int n, double[] gradient) {
    throw refusal();
  }

  @Override
  protected void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
    throw refusal();
  }

  @Override
  protected void pushforward(double[] theta, double[] v) {
    throw refusal();
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException(
        "this memory holds jets that are written from outside");
  }
}
