package dev.strongform.objective;

import java.util.List;

/**
 * What sweeps ask about the terms at every tile, asked of the kernels once: a kernel makes what it
 * says of itself anew each time, its counted operations among that. By the index of the term; not
 * to be modified.
 *
 * @param energies whether the term is an integrand, not a residual
 * @param adjusted whether residuals change after they were evaluated
 */
record TermRoles(boolean[] energies, boolean[] adjusted) {
  static TermRoles of(List<WeightedTerm> terms) {
    boolean[] energies = new boolean[terms.size()];
    boolean[] adjusted = new boolean[terms.size()];
    for (int term = 0; term < terms.size(); term++) {
      energies[term] = terms.get(term).isEnergy();
      adjusted[term] = terms.get(term).adjusts() && !energies[term];
    }
    return new TermRoles(energies, adjusted);
  }
}
