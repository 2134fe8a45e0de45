package dev.strongform.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    Map<String, Double> weights,
    int resample,
    String resampling,
    int slabs,
    List<Double> cuts,
    double goal) {
  /** Copies the weights, keeping their order, and the cuts. */
  public TrainingModel {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    cuts = List.copyOf(cuts);
  }

  /** Whether points are drawn anew or time is cut, which most problems leave alone. */
  public boolean adapts() {
    return resample > 0 || slabs > 1 || !resampling.equals("rad");
  }
}
