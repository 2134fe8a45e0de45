package demo;

import static java.lang.Math.PI;
import static java.lang.Math.sin;

import dev.strongform.annotations.*;

/** Every function of Math that has a derivative, the others of coordinates alone. */
@Problem
@Coordinate(name = "x", min = 0.25, max = 1.5)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Functions {

  @Equation
  static double smooth(double x, double u, double u_x) {
    double s = 0.5 + u * u / (1 + u * u) / 3;
    double a = sin(s) + Math.cos(s) + Math.tan(s) + Math.asin(s) + Math.acos(s) + Math.atan(s);
    double b = Math.sinh(s) + Math.cosh(s) + Math.tanh(s) + Math.exp(s) + Math.log(s);
    double c = Math.log10(s) + Math.log1p(s) + Math.expm1(s) + Math.sqrt(s) + Math.cbrt(s);
    double d = Math.hypot(s, x) + Math.atan2(s, x) + Math.pow(s, 3) + Math.pow(s, x) + Math.pow(2, s);
    double e = Math.toRadians(s) + Math.toDegrees(s) / 90 + Math.fma(s, x, 1);
    return a * b + c * d + e + u_x / (s * s * s * s * s);
  }

  @Equation
  static double stepped(double x, double u, double u_x) {
    double a = Math.floor(4 * x) + Math.ceil(3 * x) + Math.rint(5 * x) + Math.signum(x - 1);
    double b = Math.copySign(x, 1 - x) + Math.IEEEremainder(5 * x, 2);
    return u_x + a * u + b * Math.abs(u) + Math.max(u, x) * Math.min(u_x, 0.125);
  }

  @Boundary("x = 0.25")
  static double start(double u) {
    return u - Math.E / PI;
  }
}
