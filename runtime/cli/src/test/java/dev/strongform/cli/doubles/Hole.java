package dev.strongform.cli.doubles;

/** A problem whose residual is not a number on a part of the domain. */
public final class Hole {
  private Hole() {}
}
