package dev.strongform.kernel;

/** Draws the weights of neurons, one after another, as {@link RandomFeatures} says. */
final class FeatureDirections {
  private final Domain domain;
  private final RandomFeatures features;
  private final Deviates deviates;

  /** The first input of each axis; periodic axes have two, their cosine and their sine. */
  private final int[] first;

  private final int[] axes;

  FeatureDirections(Domain domain, RandomFeatures features, Deviates deviates) {
    this.domain = domain;
    this.features = features;
    this.deviates = deviates;
    this.first = new int[domain.dimension() + 1];
    this.axes = new int[domain.dimension()];
    for (int axis = 0; axis < axes.length; axis++) {
      first[axis + 1] = first[axis] + (domain.axes().get(axis).periodic() ? 2 : 1);
      axes[axis] = axis;
    }
  }

  /**
   * Writes the weights of one neuron.
   *
   * @param weights receives one entry an input from {@code at} on
   * @param fraction of the scales, above 0 and at most 1
   * @return the bias
   */
  double draw(double[] weights, int at, double fraction) {
    int count = count();
    shuffle(count);
    double square = 0;
    int inputs = 0;
    for (int i = 0; i < count; i++) {
      for (int input = first[axes[i]]; input < first[axes[i] + 1]; input++) {
        weights[at + input] = deviates.normal();
        square += weights[at + input] * weights[at + input];
        inputs++;
      }
    }
    // The radius of a point that is uniform in a ball; in many dimensions that of a disc, which
    // leaves some small ones.
    double radius = StrictMath.pow(deviates.unit(), 1.0 / Math.min(inputs, 2));
    return bias(weights, at, count, fraction * radius / Math.sqrt(square));
  }

  /** Scales the weights and makes the neuron vanish at a random point. */
  private double bias(double[] weights, int at, int count, double factor) {
    double bias = 0;
    for (int i = 0; i < count; i++) {
      int axis = axes[i];
      double size = factor * features.scale(axis);
      double place = 2 * deviates.unit() - 1;
      for (int input = first[axis]; input < first[axis + 1]; input++) {
        weights[at + input] *= size;
        bias -= weights[at + input] * coordinate(axis, place, input - first[axis]);
      }
    }
    return bias;
  }

  private double coordinate(int axis, double place, int part) {
    if (!domain.axes().get(axis).periodic()) {
      return place;
    }
    return part == 0 ? StrictMath.cos(Math.PI * place) : StrictMath.sin(Math.PI * place);
  }

  /** On how many axes the neuron depends. */
  private int count() {
    double one = features.shares().get(0);
    double two = features.shares().get(1);
    double all = features.shares().get(2);
    double u = deviates.unit() * (one + two + all);
    int wanted = axes.length;
    if (u < one) {
      wanted = 1;
    } else if (u < one + two) {
      wanted = 2;
    }
    return Math.min(wanted, axes.length);
  }

  /** Brings a random choice of axes to the front. */
  private void shuffle(int count) {
    for (int i = 0; i < count; i++) {
      int other = i + (int) (deviates.unit() * (axes.length - i));
      int axis = axes[i];
      axes[i] = axes[other];
      axes[other] = axis;
    }
  }
}
