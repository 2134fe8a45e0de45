package dev.strongform.optim.curvature.quasinewton;

/**
 * Chooses a member of Broyden's family with self-scaling: {@code H' = (H - Hy y'H / y'Hy + phi y'Hy
 * v v') / tau + s s' / y's} with {@code v = s / y's - Hy / y'Hy}. All members fulfil the secant
 * equation {@code H'y = s}; {@code phi = 1}, {@code tau = 1} is BFGS.
 */
@FunctionalInterface
interface BroydenUpdate {
  /** The two numbers of an update. */
  record Member(double tau, double phi) {}

  /**
   * The member for a step.
   *
   * @param b {@code s'H^-1 s / y's}, above 0
   * @param h {@code y'Hy / y's}, at least {@code 1 / b}
   * @param size number of parameters
   */
  Member choose(double b, double h, int size);

  /** The same, but that the identity, at first, gets the scale of the first step. */
  default Member first(double b, double h, int size) {
    return new Member(h, 1);
  }

  /**
   * BFGS; the identity is scaled by {@code y's / y'y} (Nocedal and Wright 2006, (6.17), (6.20)).
   */
  static BroydenUpdate bfgs() {
    return (b, h, size) -> new Member(1, 1);
  }

  /** BFGS with {@code tau = min(1, 1 / b)} (Al-Baali 1998; Urban et al. 2024). */
  static BroydenUpdate selfScaledBfgs() {
    return (b, h, size) -> new Member(Math.min(1, 1 / b), 1);
  }

  /** Al-Baali's self-scaled Broyden member as Urban et al. 2024 state it. */
  static BroydenUpdate selfScaledBroyden() {
    return new SelfScaledBroyden();
  }
}
