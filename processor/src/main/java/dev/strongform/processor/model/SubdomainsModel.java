package dev.strongform.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The overlapping boxes that each have networks of their own.
 *
 * @param boxes along every axis
 * @param overlap what share of a box neighbours have in common
 */
public record SubdomainsModel(List<Integer> boxes, double overlap) {
  /** Copies the list. */
  public SubdomainsModel {
    boxes = List.copyOf(boxes);
  }

  /** The number of boxes, which may be more than an {@code int} holds. */
  public double count() {
    return boxes.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
  }

  /** In how many boxes a point lies, on average. */
  public double cover() {
    return boxes.stream()
        .mapToDouble(count -> 1 + overlap * (count - 1) / count)
        .reduce(1, (a, b) -> a * b);
  }

  /** Such as {@code 4 x 2}. */
  public String sizes() {
    return boxes.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
