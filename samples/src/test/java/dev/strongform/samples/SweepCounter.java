package dev.strongform.samples;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.ParameterRange;
import java.util.Optional;

/** Counts the sweeps that are asked for and computes none: all jets are zero. */
final class SweepCounter implements KernelEngine {
  private int forward;
  private int reverse;
  private int rows;
  private int pushed;

  @Override
  public String name() {
    return "counter";
  }

  @Override
  public String description() {
    return "sweeps that are counted and not computed";
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
    return new JetMemory(plan, lanes) {
      @Override
      protected void forward(double[] theta, double[] points) {
        forward++;
      }

      @Override
      protected void reverse(double[] theta, int n, double[] gradient) {
        reverse++;
      }

      @Override
      protected void rows(
          double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row) {
        rows++;
      }

      @Override
      protected void pushforward(double[] theta, double[] v) {
        pushed++;
      }
    };
  }

  @Override
  public String toString() {
    return forward + " forward, " + reverse + " reverse, " + rows + " rows, " + pushed + " duals";
  }
}
