package dev.strongform.models;

/** A class that the processor never saw. */
public final class Bare {
  private Bare() {}
}
