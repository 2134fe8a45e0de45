package dev.strongform.cli.doubles;

/** A problem that declares windows. */
public final class Panes {
  private Panes() {}
}
