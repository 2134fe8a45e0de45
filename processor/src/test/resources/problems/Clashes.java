import dev.strongform.annotations.*;

/** Names that generated code uses itself, in the unnamed package. */
@Problem
@Coordinate(name = "i", max = 1)
@Coordinate(name = "lanes", max = 1)
@Time(name = "tile", max = 1)
@Unknown(name = "residual")
@Unknown(name = "at")
@Mlp(of = "residual", hidden = 2)
@Mlp(of = "at", hidden = 2)
final class Clashes {
  static final double DOMAIN = 0.5;
  static final double SHAPE = 0.25;
  static final double NETWORKS = 0.75;
  static final double VALUES1 = 1.75;
  static final double[] FIELDS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  @Equation
  static double domain(double i, double residual_tile, double at) {
    double s1 = Math.sin(i * at);
    return residual_tile - DOMAIN * at * s1 - SHAPE / (1 + s1 * s1);
  }

  @Equation
  static double list(double lanes, double at_tile, double residual) {
    double sum = 0;
    for (int k = 0; k < FIELDS.length; k++) {
      sum += FIELDS[k] * Math.cos(k * lanes * residual);
    }
    return at_tile + NETWORKS * residual * lanes - sum * VALUES1;
  }

  @Initial
  static double override(double residual, double i) {
    return residual - i;
  }

  @Initial
  static double Override(double at, double lanes) {
    return at - lanes;
  }

  @Boundary
  static double clashesProblem(double residual) {
    return residual;
  }

  @Boundary
  static double math(double at, double i) {
    return at - Math.sin(i);
  }
}
