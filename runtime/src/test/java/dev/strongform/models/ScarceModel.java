package dev.strongform.models;

import java.util.concurrent.atomic.AtomicInteger;

/** A model for which there is no memory at some of its residuals, counted over all threads. */
public final class ScarceModel implements PointModel {
  private final PointModel model;
  private final int first;
  private final int last;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * A scarce model.
   *
   * @param first residual that cannot be had, counted from 1
   * @param last such residual
   */
  public ScarceModel(PointModel model, int first, int last) {
    this.model = model;
    this.first = first;
    this.last = last;
  }

  @Override
  public double residual(double[] theta, double[] point, double[] normal, double[] row) {
    int number = asked.incrementAndGet();
    if (number >= first && number <= last) {
      throw new OutOfMemoryError("Java heap space");
    }
    return model.residual(theta, point, normal, row);
  }
}
