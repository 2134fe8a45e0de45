package dev.strongform.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bare solve uses; the meaning of each value is that of {@code @Training}. */
public record TrainingModel(
    String method,
    String sampling,
    int interior,
    int boundary,
    int initial,
    int iterations,
    int batch,
    double seconds,
    long seed,
    Map<String, Double> weights) {
  /** Copies the weights, keeping their order. */
  public TrainingModel {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }
}
