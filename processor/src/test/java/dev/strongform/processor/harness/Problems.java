package dev.strongform.processor.harness;

import java.util.stream.Stream;

/** Every problem that generated code is tried on. */
public final class Problems {
  private Problems() {}

  /** Simple names of toys and qualified names of samples. */
  public static Stream<String> all() {
    return Stream.concat(toys(), SourceText.samples().stream());
  }

  /** Simple names of toys. */
  public static Stream<String> toys() {
    return SourceText.toys().stream();
  }
}
