package dev.strongform.kernel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * How the hidden layer of a network is drawn where it is not trained (random features; Rahimi and
 * Recht 2007, Huang, Zhu and Siew 2006). Each neuron depends on one, two or all axes; its direction
 * is uniform in a ball of these, stretched by the scales, and its bias makes it vanish at a random
 * point of the domain, so that no neuron is spent outside. In {@link Subdomains} each box has
 * features of its own, and is what is called the domain here.
 *
 * @param scales the largest weight along each axis, whose range is scaled to [-1, 1]: a sine then
 *     goes through {@code scale / pi} periods over the range, a tanh has at most that steepness.
 *     One for all axes, or one an axis; positive
 * @param shares of the neurons that depend on one, on two and on all axes; not negative, their sum
 *     positive
 * @param fractions of the scales that neurons take in turns, above 0 and at most 1: of a solution
 *     whose scale is not known, or that has several
 */
public record RandomFeatures(List<Double> scales, List<Double> shares, List<Double> fractions) {
  /** Some two periods of a sine over the range. */
  public static final double USUAL_SCALE = 6;

  /** Of neurons that depend on one, two and all axes. */
  public static final List<Double> USUAL_SHARES = List.of(0.1, 0.85, 0.05);

  /** All neurons at the whole scale. */
  public static final List<Double> WHOLE = List.of(1.0);

  /** Checks the numbers. */
  public RandomFeatures {
    scales = List.copyOf(scales);
    shares = List.copyOf(shares);
    fractions = List.copyOf(fractions);
    if (scales.isEmpty() || scales.stream().anyMatch(scale -> !(scale > 0 && scale < 1e9))) {
      throw new IllegalArgumentException("scales of features must be positive: " + scales);
    }
    double sum = shares.stream().mapToDouble(share -> share).sum();
    if (shares.size() != 3 || !(sum > 0) || shares.stream().anyMatch(share -> !(share >= 0))) {
      throw new IllegalArgumentException(
          "features need three shares, none negative, not all zero: " + shares);
    }
    if (fractions.isEmpty() || fractions.stream().anyMatch(each -> !(each > 0 && each <= 1))) {
      throw new IllegalArgumentException(
          "fractions of features' scales must be above 0 and at most 1: " + fractions);
    }
  }

  /** Features at the whole of their scales. */
  public RandomFeatures(List<Double> scales, List<Double> shares) {
    this(scales, shares, WHOLE);
  }

  /** Features of one scale in the usual shares. */
  public static RandomFeatures of(double scale) {
    return new RandomFeatures(List.of(scale), USUAL_SHARES);
  }

  /**
   * Draws the weights and the biases of a layer that reads an {@link InputMap}.
   *
   * @param theta all parameters, of which the blocks are written
   * @throws IllegalArgumentException if the scales are neither one nor as many as there are axes
   */
  void draw(
      Domain domain,
      ParameterBlock weights,
      ParameterBlock biases,
      SplittableRandom random,
      double[] theta) {
    requireFit(domain);
    FeatureDirections directions = new FeatureDirections(domain, this, new Deviates(random));
    for (int neuron = 0; neuron < weights.rows(); neuron++) {
      int at = weights.offset() + neuron * weights.columns();
      theta[biases.offset() + neuron] = directions.draw(theta, at, fraction(neuron));
    }
  }

  /** What a run's header says of them, a phrase: {@code drawn at 1 and 0.1 of scale 20}. */
  public String text() {
    String of = fractions.equals(WHOLE) ? "" : joined(fractions, " and ") + " of ";
    return "drawn at " + of + (scales.size() > 1 ? "scales " : "scale ") + joined(scales, ", ");
  }

  private static String joined(List<Double> numbers, String between) {
    return numbers.stream().map(RandomFeatures::plain).collect(Collectors.joining(between));
  }

  private static String plain(double number) {
    String text = String.valueOf(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The scale of an axis. */
  double scale(int axis) {
    return scales.get(scales.size() == 1 ? 0 : axis);
  }

  private double fraction(int neuron) {
    return fractions.get(neuron % fractions.size());
  }

  private void requireFit(Domain domain) {
    if (scales.size() != 1 && scales.size() != domain.dimension()) {
      throw new IllegalArgumentException(
          "features have "
              + scales.size()
              + " scales, but the domain has "
              + domain.dimension()
              + " axes; give one scale, or one an axis");
    }
  }
}
