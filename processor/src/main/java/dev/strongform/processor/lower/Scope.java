package dev.strongform.processor.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of the parameters and local variables in view, while a body is followed. */
final class Scope {
  /** Empty for a variable that has no value yet. */
  private final Map<String, Optional<Value>> values;

  Scope() {
    this(new LinkedHashMap<>());
  }

  private Scope(Map<String, Optional<Value>> values) {
    this.values = values;
  }

  Optional<Value> get(String name) {
    return values.getOrDefault(name, Optional.empty());
  }

  void set(String name, Value value) {
    values.put(name, Optional.of(value));
  }

  /** Brings a variable into view that gets its value later. */
  void declare(String name) {
    values.put(name, Optional.empty());
  }

  /** A copy, for one branch of an {@code if}. */
  Scope copy() {
    return new Scope(new LinkedHashMap<>(values));
  }

  /** The names in view, in the order declared. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Takes over the values of another scope for the names of this one. */
  void adopt(Scope other) {
    values.replaceAll((name, value) -> other.values.getOrDefault(name, value));
  }
}
