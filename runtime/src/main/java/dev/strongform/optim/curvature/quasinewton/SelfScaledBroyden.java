package dev.strongform.optim.curvature.quasinewton;

/**
 * Al-Baali's choice of both numbers of Broyden's self-scaled family (Al-Baali 1998, "Numerical
 * experience with a class of self-scaling quasi-Newton algorithms"; as stated by Urban, Stefanou
 * and Pons 2024, arXiv:2405.04230).
 *
 * <p>With {@code a = b h - 1}, {@code c = sqrt(a / (1 + a))} and {@code rho = min(1, h (1 - c))},
 * {@code theta = max((rho - 1) / a, min(1 / rho, (1 - b) / b))} lies between BFGS (0) and what
 * keeps the matrix positive definite; {@code sigma = 1 + theta a}; {@code tau} is {@code min(1, 1 /
 * b)} times {@code min(sigma^(1 / (1 - n)), 1 / theta)} for positive {@code theta}, else the
 * smaller of {@code min(1, 1 / b) sigma^(1 / (1 - n))} and {@code sigma}; {@code phi = (1 - theta)
 * / sigma}.
 */
final class SelfScaledBroyden implements BroydenUpdate {
  /** By Cauchy and Schwarz {@code a} is not negative; where it vanishes rounding decides on it. */
  private static final double SMALLEST = 1e-15;

  @Override
  public Member choose(double b, double h, int size) {
    double a = Math.max(SMALLEST, b * h - 1);
    double theta = theta(a, b, h);
    double sigma = 1 + theta * a;
    return new Member(tau(theta, sigma, Math.min(1, 1 / b), size), (1 - theta) / sigma);
  }

  /** The identity gets the scale {@code h / sigma}, which the members share. */
  @Override
  public Member first(double b, double h, int size) {
    double a = Math.max(SMALLEST, b * h - 1);
    double theta = theta(a, b, h);
    double sigma = 1 + theta * a;
    return new Member(h / sigma, (1 - theta) / sigma);
  }

  private static double theta(double a, double b, double h) {
    double rho = Math.min(1, h * (1 - Math.sqrt(a / (1 + a))));
    return Math.max((rho - 1) / a, Math.min(1 / rho, (1 - b) / b));
  }

  private static double tau(double theta, double sigma, double scale, int size) {
    double root = size == 1 ? 1 : StrictMath.pow(sigma, 1.0 / (1 - size));
    return theta > 0 ? scale * Math.min(root, 1 / theta) : Math.min(scale * root, sigma);
  }
}
