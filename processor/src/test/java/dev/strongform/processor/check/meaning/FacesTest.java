package dev.strongform.processor.check.meaning;

import org.junit.jupiter.api.Test;

class FacesTest {
  @Test
  void namesTheFaceWithoutACondition() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Coordinate(name = "y", min = -1, max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double poisson(double lap_u) { return lap_u + 1; }
              @Boundary({"x", "y = -1"}) static double edge(double u) { return u; }
            }
            """)
        .says("SF102 2:17")
        .telling("the face y = 1 has 0 of the 1 condition(s) on u");
  }

  @Test
  void namesAVectorsFaceOnce() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1, dimension = 5)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double poisson(double lap_u) { return lap_u + 1; }
              @Boundary("x = 1") static double edge(double u) { return u; }
            }
            """)
        .says("SF102 2:17")
        .telling("@Boundary(\"x = 0\")");
  }

  @Test
  void asksForTwoConditionsOnEachEndOfABeam() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double beam(double u_xxxx) { return u_xxxx + 1; }
              @Boundary static double ends(double u) { return u; }
              @Boundary("x = 0") static double level(double u_x) { return u_x; }
            }
            """)
        .says("SF102 2:17")
        .telling("the face x = 1 has 1 of the 2 condition(s)");
  }

  @Test
  void warnsOfTransportThatEntersNowhere() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double moves(double u_t, double u_x) { return u_t + u_x; }
              @Initial static double start(double x, double u) { return u - Math.sin(x); }
            }
            """)
        .says("SF103 2:17");
  }

  @Test
  void acceptsAnOpenOutflowFace() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double moves(double u_t, double u_x) { return u_t + u_x; }
              @Initial static double start(double x, double u) { return u - x; }
              @Boundary("x = 0") static double inflow(double u, double t) { return u + t; }
            }
            """)
        .says();
  }

  @Test
  void acceptsThePolarAxis() {
    for (String laplacian :
        new String[] {
          "r * r * u_rr + r * u_r + u_theta_theta", "u_rr + u_r / r + u_theta_theta / r / r"
        }) {
      Checked.problem(
              """
              @Coordinate(name = "r", max = 1)
              @Coordinate(name = "theta", max = 2 * Math.PI) @Periodic("theta")
              @Unknown(name = "u") @Mlp(hidden = 8) class P {
                @Equation static double laplace(
                    double r, double u_r, double u_r_r, double u_theta_theta) {
                  double u_rr = u_r_r;
                  return LAPLACIAN;
                }
                @Boundary("r = 1") static double rim(double theta, double u) {
                  return u - Math.sin(theta);
                }
              }
              """
                  .replace("LAPLACIAN", laplacian))
          .says();
    }
  }

  @Test
  void acceptsAPressureWithoutACondition() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Coordinate(name = "y", max = 1)
            @Unknown(name = "u") @Unknown(name = "v") @Unknown(name = "p")
            @Mlp(hidden = 8) class P {
              @Equation static double xStokes(double p_x, double lap_u) { return p_x - lap_u; }
              @Equation static double yStokes(double p_y, double lap_v) { return p_y - lap_v; }
              @Equation static double mass(double u_x, double v_y) { return u_x + v_y; }
              @Boundary static double along(double y, double u) { return u - y * y; }
              @Boundary static double across(double v) { return v; }
            }
            """)
        .says();
  }

  @Test
  void acceptsCauchyDataOnOneFace() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double spring(double u, double u_xx) { return u_xx + u; }
              @Boundary("x = 0") static double value(double u) { return u - 1; }
              @Boundary("x = 0") static double slope(double u_x) { return u_x; }
            }
            """)
        .says();
  }

  @Test
  void acceptsConditionsOnOneUnknownOfASystemInTheOthersPlace() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "w") @Unknown(name = "m") @Mlp(hidden = 8) class P {
              @Equation static double moment(double m, double w_xx) { return w_xx - m; }
              @Equation static double load(double m_xx) { return m_xx - 1; }
              @Boundary static double clamped(double w) { return w; }
              @Boundary static double level(double w_x) { return w_x; }
            }
            """)
        .says();
  }

  @Test
  void acceptsWhatTheAnsatzFixes() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double beam(double u_xxxx) { return u_xxxx + 1; }
              @Boundary("x = 1") static double noMoment(double u_xx) { return u_xx; }
              @Boundary("x = 1") static double noShear(double u_xxx) { return u_xxx; }
              @Ansatz static double u(double x, double net) { return x * x * net; }
            }
            """)
        .says();
  }

  @Test
  void acceptsAnAnsatzThatVanishesByASine() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double bends(double u_xx) { return u_xx + 1; }
              @Ansatz static double u(double x, double net) { return Math.sin(Math.PI * x) * net; }
            }
            """)
        .says();
  }

  @Test
  void acceptsFirstOrderSystemsWithConditionsOnOneUnknown() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "e") @Unknown(name = "h") @Mlp(hidden = 8) class P {
              @Equation static double faraday(double h_t, double e_x) { return h_t + e_x; }
              @Equation static double ampere(double e_t, double h_x) { return e_t + h_x; }
              @Initial static double pulse(double x, double e) { return e - Math.sin(Math.PI * x); }
              @Initial static double still(double h) { return h; }
              @Boundary static double conductor(double e) { return e; }
            }
            """)
        .says();
  }

  @Test
  void acceptsThreeConditionsAtOrderThree() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Time(name = "t", max = 1)
            @Unknown(name = "u") @Mlp(hidden = 8) class P {
              @Equation static double kdv(double u, double u_t, double u_x, double u_xxx) {
                return u_t + u * u_x + u_xxx;
              }
              @Initial static double start(double x, double u) { return u - Math.sin(Math.PI * x); }
              @Boundary static double ends(double u) { return u; }
              @Boundary("x = 1") static double flat(double u_x) { return u_x; }
            }
            """)
        .says();
  }

  @Test
  void acceptsStreamFunctionAndVorticity() {
    Checked.problem(
            """
            @Coordinate(name = "x", max = 1) @Coordinate(name = "y", max = 1)
            @Unknown(name = "s") @Unknown(name = "w") @Mlp(hidden = 8) class P {
              @Equation static double stream(double lap_s, double w) { return lap_s + w; }
              @Equation static double vorticity(
                  double s_x, double s_y, double w_x, double w_y, double lap_w) {
                return s_y * w_x - s_x * w_y - lap_w / 100;
              }
              @Boundary static double wall(double s) { return s; }
              @Boundary static double slip(double y, double s_n) { return s_n - y * y; }
            }
            """)
        .says();
  }
}
