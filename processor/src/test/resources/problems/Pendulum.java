package demo;

import dev.strongform.annotations.*;

/** Two unknowns, each with a network of its own. */
@Problem
@Time(max = 2)
@Unknown(name = "angle")
@Unknown(name = "speed")
@Mlp(of = "angle", hidden = 2, activation = Activation.SINE)
@Mlp(of = "speed", hidden = 3)
final class Pendulum {

  @Equation
  static double motion(double angle_t, double speed) {
    return angle_t - speed;
  }

  @Equation
  static double force(double angle, double speed_t) {
    return speed_t + Math.sin(angle);
  }

  @Initial
  static double lifted(double angle) {
    return angle - 1;
  }

  @Initial
  static double atRest(double speed) {
    return speed;
  }
}
