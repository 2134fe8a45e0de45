package dev.strongform.objective;

import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.SharedJets;
import dev.strongform.kernel.Tile;
import java.util.List;

/**
 * Terms that share jets and points, or one alone: one forward sweep serves them all, and one
 * reverse sweep pulls back their sum. Their tiles hold the same memories, and what the points
 * determine.
 */
final class TermsOnOneJet implements TermGroup {
  private final int[] terms;
  private final JetTerm[] kernels;
  private final SharedJets jets;

  /**
   * A group.
   *
   * @param terms indices of the terms, ascending
   * @param all the terms of the loss
   */
  TermsOnOneJet(int[] terms, List<WeightedTerm> all) {
    this.terms = terms;
    this.kernels = new JetTerm[terms.length];
    for (int k = 0; k < terms.length; k++) {
      kernels[k] = (JetTerm) all.get(terms[k]).kernel();
    }
    this.jets = kernels[0].jets();
  }

  @Override
  public int[] terms() {
    return terms;
  }

  @Override
  public void residual(double[] theta, Tile[] tiles) {
    jets.forward(theta, tiles[terms[0]]);
    for (int k = 0; k < terms.length; k++) {
      kernels[k].residualOnJets(tiles[terms[k]]);
    }
  }

  @Override
  public void linearise(double[] theta, Tile[] tiles) {
    jets.forward(theta, tiles[terms[0]]);
    for (int k = 0; k < terms.length; k++) {
      kernels[k].lineariseOnJets(tiles[terms[k]]);
    }
  }

  @Override
  public void pullback(
      double[] theta, Tile[] tiles, double[][] w, List<ParameterRange> columns, double[] gradient) {
    jets.weigh(tiles[terms[0]], w[terms[0]]);
    for (int k = 1; k < terms.length; k++) {
      jets.addWeighed(tiles[terms[k]], w[terms[k]]);
    }
    jets.reverse(theta, tiles[terms[0]], columns, gradient);
  }

  @Override
  public void pushforward(double[] theta, Tile[] tiles, double[] v, double[][] jv) {
    jets.pushforward(theta, tiles[terms[0]], v);
    for (int term : terms) {
      jets.contract(tiles[term], jv[term]);
    }
  }
}
