package dev.strongform.cli.doubles;

/** A problem whose solution nobody knows. */
public final class Guess {
  private Guess() {}
}
