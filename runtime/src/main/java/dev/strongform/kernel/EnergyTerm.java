package dev.strongform.kernel;

/**
 * A term whose integral is made least, with the second derivatives of its integrand by the jets.
 * The integrand stands where other terms have their residual, and its first derivatives are the
 * partials, so that every product of a {@link JetTerm} is one of the integrand.
 */
public interface EnergyTerm extends JetTerm {
  /** The number of slots of {@code tile.partials}: channels of all outputs of all networks. */
  int slots();

  /**
   * Fills the lower triangle of the matrix of second derivatives, where the tile's memories hold
   * the jets already: entry {@code (p, q)} with {@code q <= p} at {@code [p (p + 1) / 2 + q]
   * [lane]}. Rows and columns are the slots of {@code tile.partials}; the matrix need not be
   * positive semidefinite.
   *
   * @param curvature {@code slots (slots + 1) / 2} rows of {@code tile.lanes} entries each
   */
  void curvatureOnJets(Tile tile, double[] curvature);
}
