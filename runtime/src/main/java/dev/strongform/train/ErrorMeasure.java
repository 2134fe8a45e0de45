package dev.strongform.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a solution is from the known one, on points that were never trained on.
 *
 * @param unknowns the unknowns that were compared, at least one
 * @param relativeL2 of each unknown {@code |u - u*| / |u*|}; where {@code u*} is zero throughout,
 *     the root mean square of {@code u}
 * @param maxError of each unknown the largest {@code |u - u*|}
 * @param layerL2 as {@code relativeL2}, on points of which half lie in a layer of {@code u*}; empty
 *     where that has none, or it was not looked for
 */
public record ErrorMeasure(
    List<String> unknowns, double[] relativeL2, double[] maxError, double[] layerL2) {
  /** Copies everything. */
  public ErrorMeasure {
    unknowns = List.copyOf(unknowns);
    relativeL2 = relativeL2.clone();
    maxError = maxError.clone();
    layerL2 = layerL2.clone();
  }

  /** Errors without a look at a layer. */
  public ErrorMeasure(List<String> unknowns, double[] relativeL2, double[] maxError) {
    this(unknowns, relativeL2, maxError, new double[0]);
  }

  /** The same with the errors on points of which half lie in a layer. */
  ErrorMeasure withLayer(double[] errors) {
    return new ErrorMeasure(unknowns, relativeL2, maxError, errors);
  }

  @Override
  public double[] relativeL2() {
    return relativeL2.clone();
  }

  @Override
  public double[] maxError() {
    return maxError.clone();
  }

  @Override
  public double[] layerL2() {
    return layerL2.clone();
  }

  /** The largest relative error over the unknowns. */
  public double largestRelativeL2() {
    return largest(relativeL2);
  }

  /** That on points of which half lie in a layer of the known solution, where it has one. */
  public OptionalDouble largestLayerL2() {
    return layerL2.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(largest(layerL2));
  }

  /** The largest error over the unknowns and the points. */
  public double largestMaxError() {
    return largest(maxError);
  }

  /** As the command line writes it: {@code u: relative L2 7.36e-08, largest 6.84e-07}. */
  @Override
  public String toString() {
    return IntStream.range(0, unknowns.size())
        .mapToObj(this::text)
        .collect(Collectors.joining("; "));
  }

  private String text(int unknown) {
    String name = unknowns.get(unknown);
    String even =
        String.format(
            Locale.ROOT,
            "%s: relative L2 %.2e, largest %.2e",
            name,
            relativeL2[unknown],
            maxError[unknown]);
    return layerL2.length == 0
        ? even
        : even + String.format(Locale.ROOT, ", in its layer %.2e", layerL2[unknown]);
  }

  private static double largest(double[] errors) {
    return Arrays.stream(errors).reduce(0, Math::max);
  }
}
