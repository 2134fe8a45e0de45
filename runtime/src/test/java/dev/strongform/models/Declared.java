package dev.strongform.models;

/** Stands for a class annotated as a problem. */
public final class Declared {
  private Declared() {}
}
