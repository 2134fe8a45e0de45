package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.vector.VectorFunctions;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Functions, memory, and whatever is not Burgers' equation. */
public final class OtherDuels {
  /** Doubles of each array of a triad: many times the largest cache. */
  public static final int TRIAD = 1 << 23;

  private OtherDuels() {}

  /** A function over an array. */
  @FunctionalInterface
  private interface ArrayFunction {
    void apply(double[] x, double[] out);
  }

  /** The Laplacian over many axes against that over few. */
  public static Duel laplacian(int many, int few, int count) {
    return Laplacians.duel(many, few, count);
  }

  /** The hyperbolic tangent of so many numbers. */
  public static Duel tanh(int count) {
    return against(count, new VectorFunctions()::tanh, Math::tanh);
  }

  /** The sine of so many numbers. */
  public static Duel sin(int count) {
    return against(count, new VectorFunctions()::sin, Math::sin);
  }

  /** The exponential of so many numbers. */
  public static Duel exp(int count) {
    return against(count, new VectorFunctions()::exp, Math::exp);
  }

  private static Duel against(int count, ArrayFunction ours, DoubleUnaryOperator theirs) {
    double[] x = new SplittableRandom(1).doubles(count, -4, 4).toArray();
    double[] out = new double[count];
    return new Against(
        () -> ours.apply(x, out),
        () -> {
          for (int i = 0; i < x.length; i++) {
            out[i] = theirs.applyAsDouble(x[i]);
          }
        },
        1,
        List.of());
  }

  /** {@code a = b + s c} by two workers against one, far beyond the caches. */
  public static Duel triad() {
    Triad two = new Triad(2);
    Triad one = new Triad(1);
    return new Against(two::run, one::run, 1, List.of(two, one));
  }
}
