package dev.strongform.objective;

/** Draws the points of an objective anew, as often as asked. */
@FunctionalInterface
public interface Redraws {
  /** The objective on points drawn by the residuals at these parameters. */
  Objective next(double[] theta);
}
