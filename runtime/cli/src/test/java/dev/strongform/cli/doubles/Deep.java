package dev.strongform.cli.doubles;

/** A problem in more dimensions than a grid has room for. */
public final class Deep {
  private Deep() {}
}
