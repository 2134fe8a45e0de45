package dev.strongform.cli.doubles;

/** A problem whose solution has a layer. */
public final class Cliff {
  private Cliff() {}
}
