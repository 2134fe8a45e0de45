package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the products of wide layers are computed in. Nonlinearities, the residual's algebra, biases
 * and every sum over more than some hundred lanes are in double precision.
 */
public enum Precision {
  /** Double precision. */
  FLOAT64,
  /**
   * Single precision, for methods that need no more than the loss and its gradient. With three
   * layers of 64 neurons at their initial parameters, relative errors on the samples were at most
   * 6e-8 for the loss and 3e-6 for the gradient (Euclidean norm). Near a solution they are relative
   * to the terms of the residual, which cancel there: the last digits need double precision.
   */
  FLOAT32;

  /** Neurons on both sides of a layer from which single precision is faster: measured. */
  public static final int LEAST_WIDTH = 32;

  /** The name that options use, such as {@code float32}. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The precision of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static Precision named(String name) {
    return Arrays.stream(values())
        .filter(precision -> precision.optionName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(NearestName.refusal("precision", name, known())));
  }

  private static List<String> known() {
    return Arrays.stream(values()).map(Precision::optionName).toList();
  }
}
