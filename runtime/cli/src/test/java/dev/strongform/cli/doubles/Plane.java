package dev.strongform.cli.doubles;

/** A problem that an affine function solves exactly. */
public final class Plane {
  private Plane() {}
}
