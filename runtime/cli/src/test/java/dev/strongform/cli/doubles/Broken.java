package dev.strongform.cli.doubles;

/** A problem whose residual is not a number. */
public final class Broken {
  private Broken() {}
}
