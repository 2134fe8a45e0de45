package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.Arrays;
import java.util.Set;

/** {@code sum lambda_k theta_k^2 / 2}, a plain function whose minimum is at zero. */
public record Quadratic(double[] lambda) implements Objective {
  /** Eigenvalues from 1 to the condition number, evenly spaced by their logarithms. */
  public static Quadratic ofCondition(double condition, int size) {
    double[] lambda = new double[size];
    Arrays.setAll(lambda, k -> Math.pow(condition, k / (size - 1.0)));
    return new Quadratic(lambda);
  }

  @Override
  public int dimension() {
    return lambda.length;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.VALUE, Capability.GRADIENT);
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int k = 0; k < lambda.length; k++) {
      sum += 0.5 * lambda[k] * theta[k] * theta[k];
    }
    return sum;
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    for (int k = 0; k < lambda.length; k++) {
      gradient[k] = lambda[k] * theta[k];
    }
    return value(theta);
  }
}
