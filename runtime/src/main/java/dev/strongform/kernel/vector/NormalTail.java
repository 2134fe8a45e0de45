package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The normal distribution's upper tail on vectors, {@code Q(z) = erfc(z / sqrt 2) / 2}, by Cody's
 * rational approximations (Rational Chebyshev approximations for the error function, Mathematics of
 * Computation 23, 1969). All three are computed, each in a pass of its own, and the one that holds
 * is taken.
 */
final class NormalTail {
  private static final double INVERSE_ROOT_PI = 0.56418958354775628695;
  private static final double INVERSE_ROOT_2 = 0.7071067811865475244;
  private static final double NEAR = 0.46875;
  private static final double FAR = 4;
  private static final double NOTHING = Gelu.TAIL * INVERSE_ROOT_2;

  // From the highest power down, the numerators first.
  private static final DoubleVector NEAR_0 = all(1.85777706184603153e-1);
  private static final DoubleVector NEAR_1 = all(3.16112374387056560e0);
  private static final DoubleVector NEAR_2 = all(1.13864154151050156e2);
  private static final DoubleVector NEAR_3 = all(3.77485237685302021e2);
  private static final DoubleVector NEAR_4 = all(3.20937758913846947e3);
  private static final DoubleVector NEAR_5 = all(2.44024637934444173e2);
  private static final DoubleVector NEAR_6 = all(1.28261652607737228e3);
  private static final DoubleVector NEAR_7 = all(2.84423683343917062e3);
  private static final DoubleVector MIDDLE_N0 = all(2.15311535474403846e-8);
  private static final DoubleVector MIDDLE_N1 = all(5.64188496988670089e-1);
  private static final DoubleVector MIDDLE_N2 = all(8.88314979438837594e0);
  private static final DoubleVector MIDDLE_N3 = all(6.61191906371416295e1);
  private static final DoubleVector MIDDLE_N4 = all(2.98635138197400131e2);
  private static final DoubleVector MIDDLE_N5 = all(8.81952221241769090e2);
  private static final DoubleVector MIDDLE_N6 = all(1.71204761263407058e3);
  private static final DoubleVector MIDDLE_N7 = all(2.05107837782607147e3);
  private static final DoubleVector MIDDLE_N8 = all(1.23033935479799725e3);
  private static final DoubleVector MIDDLE_D0 = all(1.17693950891312499e2);
  private static final DoubleVector MIDDLE_D1 = all(5.37181101862009858e2);
  private static final DoubleVector MIDDLE_D2 = all(1.62138957456669019e3);
  private static final DoubleVector MIDDLE_D3 = all(3.29079923573345963e3);
  private static final DoubleVector MIDDLE_D4 = all(4.36261909014324716e3);
  private static final DoubleVector MIDDLE_D5 = all(3.43936767414372164e3);
  private static final DoubleVector MIDDLE_D6 = all(1.23033935480374942e3);
  private static final DoubleVector FAR_0 = all(1.63153871373020978e-2);
  private static final DoubleVector FAR_1 = all(3.05326634961232344e-1);
  private static final DoubleVector FAR_2 = all(3.60344899949804439e-1);
  private static final DoubleVector FAR_3 = all(1.25781726111229246e-1);
  private static final DoubleVector FAR_4 = all(1.60837851487422766e-2);
  private static final DoubleVector FAR_5 = all(6.58749161529837803e-4);
  private static final DoubleVector FAR_6 = all(1.87295284992346725e0);
  private static final DoubleVector FAR_7 = all(5.27905102951428412e-1);
  private static final DoubleVector FAR_8 = all(6.05183413124413191e-2);
  private static final DoubleVector FAR_9 = all(2.33520497626869185e-3);

  private NormalTail() {}

  /** Passes from {@code exp(-x^2 / 2)} in {@code out[1]} to the tail at |x| in {@code out[0]}. */
  static List<LanePass> passes() {
    return List.of(
        (x, out, from, to) -> nearPass(x, out[0], from, to),
        (x, out, from, to) -> middlePass(x, out[1], out[0], from, to),
        (x, out, from, to) -> farPass(x, out[1], out[0], from, to));
  }

  private static void nearPass(double[] x, double[] tail, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      near(argument(x, l)).intoArray(tail, l);
    }
  }

  private static void middlePass(double[] x, double[] decay, double[] tail, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector y = argument(x, l);
      DoubleVector value = middle(y).mul(load(decay, l)).mul(0.5);
      load(tail, l).blend(value, y.compare(VectorOperators.GT, NEAR)).intoArray(tail, l);
    }
  }

  private static void farPass(double[] x, double[] decay, double[] tail, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector y = argument(x, l);
      DoubleVector value = far(y).mul(load(decay, l)).mul(0.5);
      DoubleVector some = value.blend(0, y.compare(VectorOperators.GT, NOTHING));
      load(tail, l).blend(some, y.compare(VectorOperators.GT, FAR)).intoArray(tail, l);
    }
  }

  private static DoubleVector argument(double[] x, int l) {
    return load(x, l).abs().mul(INVERSE_ROOT_2);
  }

  private static DoubleVector near(DoubleVector y) {
    DoubleVector q = y.mul(y);
    DoubleVector n = q.fma(NEAR_0, NEAR_1);
    n = n.fma(q, NEAR_2);
    n = n.fma(q, NEAR_3);
    n = n.fma(q, NEAR_4);
    DoubleVector d = q.add(2.36012909523441209e1);
    d = d.fma(q, NEAR_5);
    d = d.fma(q, NEAR_6);
    d = d.fma(q, NEAR_7);
    return all(0.5).sub(n.div(d).mul(y).mul(0.5));
  }

  private static DoubleVector middle(DoubleVector y) {
    // Far out the polynomials overflow, which is not used but must not cost traps.
    DoubleVector size = y.blend(FAR, y.compare(VectorOperators.GT, FAR));
    return middleNumerator(size).div(middleDenominator(size));
  }

  private static DoubleVector middleNumerator(DoubleVector y) {
    DoubleVector n = y.fma(MIDDLE_N0, MIDDLE_N1);
    n = n.fma(y, MIDDLE_N2);
    n = n.fma(y, MIDDLE_N3);
    n = n.fma(y, MIDDLE_N4);
    n = n.fma(y, MIDDLE_N5);
    n = n.fma(y, MIDDLE_N6);
    n = n.fma(y, MIDDLE_N7);
    return n.fma(y, MIDDLE_N8);
  }

  private static DoubleVector middleDenominator(DoubleVector y) {
    DoubleVector d = y.add(1.57449261107098347e1);
    d = d.fma(y, MIDDLE_D0);
    d = d.fma(y, MIDDLE_D1);
    d = d.fma(y, MIDDLE_D2);
    d = d.fma(y, MIDDLE_D3);
    d = d.fma(y, MIDDLE_D4);
    d = d.fma(y, MIDDLE_D5);
    return d.fma(y, MIDDLE_D6);
  }

  private static DoubleVector far(DoubleVector y) {
    DoubleVector size = y.blend(FAR, y.compare(VectorOperators.LT, FAR));
    DoubleVector q = all(1).div(size.mul(size));
    DoubleVector n = q.fma(FAR_0, FAR_1);
    n = n.fma(q, FAR_2);
    n = n.fma(q, FAR_3);
    n = n.fma(q, FAR_4);
    n = n.fma(q, FAR_5);
    DoubleVector d = q.add(2.56852019228982242e0);
    d = d.fma(q, FAR_6);
    d = d.fma(q, FAR_7);
    d = d.fma(q, FAR_8);
    d = d.fma(q, FAR_9);
    return all(INVERSE_ROOT_PI).sub(n.div(d).mul(q)).div(size);
  }
}
