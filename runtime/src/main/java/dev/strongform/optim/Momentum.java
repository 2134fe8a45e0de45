package dev.strongform.optim;

/** The part of a method that mixes the gradients of past iterations into the present one. */
public interface Momentum {
  /** Whether the result may fail to point downhill. */
  boolean mixes();

  /** The gradient to go along, valid until the next call; the argument is kept. */
  double[] mix(double[] gradient);

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
}
