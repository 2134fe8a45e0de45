package dev.strongform.processor.check.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds a way from a node of a graph back to itself. */
final class Cycles {
  private Cycles() {}

  /** The nodes of a shortest cycle through the node, which is first and last. */
  static Optional<List<String>> through(String node, Function<String, List<String>> next) {
    Deque<List<String>> paths = new ArrayDeque<>(List.of(List.of(node)));
    Set<String> seen = new HashSet<>();
    while (!paths.isEmpty()) {
      List<String> path = paths.remove();
      for (String step : next.apply(path.get(path.size() - 1))) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        if (step.equals(node)) {
          return Optional.of(longer);
        } else if (seen.add(step)) {
          paths.add(longer);
        }
      }
    }
    return Optional.empty();
  }
}
