package dev.strongform.processor.read;

import dev.strongform.processor.declaration.JavaType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters and local variables that are visible at a place in a body. */
final class LocalScope {
  private final Deque<Map<String, JavaType>> blocks = new ArrayDeque<>();

  LocalScope() {
    enter();
  }

  void enter() {
    blocks.push(new LinkedHashMap<>());
  }

  void leave() {
    blocks.pop();
  }

  void declare(String name, JavaType type) {
    blocks.element().put(name, type);
  }

  /** The type of a visible variable. */
  Optional<JavaType> type(String name) {
    return blocks.stream()
        .filter(block -> block.containsKey(name))
        .map(block -> block.get(name))
        .findFirst();
  }
}
