package dev.strongform.samples;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.SharedJets;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.Tile;
import java.util.List;

/** Another term whose residual is not a number at one lane. */
record BrokenAtALane(JetTerm term, int lane) implements JetTerm {
  @Override
  public TermInfo info() {
    return term.info();
  }

  @Override
  public SharedJets jets() {
    return term.jets();
  }

  @Override
  public Tile newTile(int lanes, List<JetMemory> networks) {
    return term.newTile(lanes, networks);
  }

  @Override
  public void give(Tile tile) {
    term.give(tile);
  }

  @Override
  public void residualOnJets(Tile tile) {
    term.residualOnJets(tile);
    tile.residual[lane] = Double.NaN;
  }

  @Override
  public void lineariseOnJets(Tile tile) {
    term.lineariseOnJets(tile);
    tile.residual[lane] = Double.NaN;
  }
}
