package demo;

import dev.strongform.annotations.*;

/** Fourth and mixed derivatives, a name of several letters, and a periodic axis. */
@Problem
@Coordinate(name = "theta", min = -3, max = 3)
@Coordinate(name = "y", max = 2)
@Periodic("theta")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {3, 2}, activation = Activation.SOFTPLUS)
final class Plate {

  @Equation
  static double plate(double u, double bilap_u, double u_tt, double u_y_theta, double u_t_y_y) {
    return u_tt + bilap_u / 100 + u_y_theta * u_t_y_y - u;
  }

  @Initial
  static double shape(double u, double theta) {
    return u - Math.cos(Math.PI * theta / 3);
  }

  @Initial
  static double atRest(double u_t) {
    return u_t;
  }

  @Boundary("y")
  static double held(double u) {
    return u;
  }

  @Boundary("y = 2")
  static double noMoment(double lap_u) {
    return lap_u;
  }

  @Boundary("y = 0")
  static double noShear(double u_y_y_y) {
    return u_y_y_y;
  }
}
