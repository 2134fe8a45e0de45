package dev.strongform.optim.momentum;

import java.util.Optional;

/** The part of a method that mixes the gradients of past iterations into the present one. */
public interface Momentum {
  /** Whether the result may fail to point downhill. */
  boolean mixes();

  /** The gradient to go along, valid until the next call; the argument is kept. */
  double[] mix(double[] gradient);

  /** Takes over what another learned, where it can use that; says what, a phrase. */
  default Optional<String> inherit(Momentum before) {
    return Optional.empty();
  }

  /** No memory: the gradient itself. */
  static Momentum none() {
    return new NoMomentum();
  }

  /**
   * The exponential average {@code m = decay m + (1 - decay) g}, divided by {@code 1 - decay^t}
   * after {@code t} gradients so that it is unbiased (Kingma and Ba 2015, algorithm 1).
   *
   * @param decay from 0 up to below 1
   */
  static Momentum average(double decay) {
    return new AverageMomentum(decay);
  }

  /**
   * The heavy ball's decaying sum {@code m = coefficient m + g}: with steps {@code -a m} of a
   * constant length, {@code theta_(t+1) = theta_t - a g_t + coefficient (theta_t - theta_(t-1))}
   * (Polyak 1964, "Some methods of speeding up the convergence of iteration methods", equation 9).
   * It grows to {@code 1 / (1 - coefficient)} times a constant gradient.
   *
   * @param coefficient from 0 up to below 1
   */
  static Momentum heavyBall(double coefficient) {
    return new HeavyBallMomentum(coefficient);
  }

  /**
   * Nesterov's accelerated gradient {@code g + coefficient m} with {@code m = coefficient m + g}.
   * With steps of a constant length {@code a} the parameters are the points {@code y} of {@code x'
   * = y - a g(y)}, {@code y' = x' + coefficient (x' - x)} (Nesterov 2004, "Introductory lectures on
   * convex optimization", 2.2.1; in this form Sutskever et al. 2013, section 2).
   *
   * @param coefficient from 0 up to below 1
   */
  static Momentum nesterov(double coefficient) {
    return new NesterovMomentum(coefficient);
  }

  /**
   * Nadam's look ahead: {@code decay m / (1 - decay^(t+1)) + (1 - decay) g / (1 - decay^t)} for the
   * biased average {@code m = decay m + (1 - decay) g} of {@code t} gradients (Dozat 2016,
   * algorithm 2, with a constant decay).
   *
   * @param decay from 0 up to below 1
   */
  static Momentum nesterovAverage(double decay) {
    return new NesterovAverageMomentum(decay);
  }

  /**
   * Lion's interpolation: {@code share m + (1 - share) g}, and after it {@code m = decay m + (1 -
   * decay) g}, from zero and not corrected (Chen et al. 2023, program 1).
   *
   * @param share of the average, from 0 up to below 1
   * @param decay of the average, from 0 up to below 1
   */
  static Momentum interpolated(double share, double decay) {
    return new InterpolatedMomentum(share, decay);
  }
}
