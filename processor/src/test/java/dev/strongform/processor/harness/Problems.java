package dev.strongform.processor.harness;

import java.util.stream.Stream;

/** Every problem that generated code is tried on. */
public final class Problems {
  private Problems() {}

  /** Simple names of toys and qualified names of samples. */
  public static Stream<String> all() {
    return Stream.concat(toys(), SourceText.samples().stream());
  }

  /** Those with networks: an engine that counts or computes otherwise is asked for layers alone. */
  public static Stream<String> ofLayers() {
    return all().filter(name -> !SourceText.named(name).get(0).text().contains("\n@Windows"));
  }

  /** Simple names of toys. */
  public static Stream<String> toys() {
    return SourceText.toys().stream();
  }
}
