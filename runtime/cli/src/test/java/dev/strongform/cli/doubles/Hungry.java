package dev.strongform.cli.doubles;

/** A problem that memory suffices for at first. */
public final class Hungry {
  private Hungry() {}
}
