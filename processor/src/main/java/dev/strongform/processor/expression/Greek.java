package dev.strongform.processor.expression;

import java.util.List;

/** The Greek letters that have a name in TeX. */
final class Greek {
  private static final List<String> LETTERS =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
          "omega");

  private Greek() {}

  static boolean isLetter(String name) {
    return LETTERS.contains(name);
  }
}
