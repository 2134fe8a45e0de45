package dev.strongform.processor.lower;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of the parameters and local variables in view, while a body is followed. */
final class Scope {
  private final Map<String, Value> values;

  Scope() {
    this(new LinkedHashMap<>());
  }

  private Scope(Map<String, Value> values) {
    this.values = values;
  }

  Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  void set(String name, Value value) {
    values.put(name, value);
  }

  void remove(String name) {
    values.remove(name);
  }

  /** A copy, for one branch of an {@code if}. */
  Scope copy() {
    return new Scope(new LinkedHashMap<>(values));
  }

  /** The names in view, in the order declared. */
  Iterable<String> names() {
    return java.util.List.copyOf(values.keySet());
  }

  /** Takes over the values of another scope for the names of this one. */
  void adopt(Scope other) {
    values.replaceAll((name, value) -> other.values.getOrDefault(name, value));
  }
}
