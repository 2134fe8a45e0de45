package dev.strongform.kernel;

import java.util.List;

/**
 * What the compiler knows of a problem.
 *
 * @param name the class's simple name
 * @param sourceClass the class's qualified name
 * @param unknowns names of the unknowns, in order
 * @param fields every field that the solution evaluates: unknowns, derivatives, quantities
 * @param facts structure proven, a sentence each
 * @param structure the same for programs
 * @param card the model card, in Markdown
 * @param reference path of a table to measure against, or the empty string
 */
public record ProblemInfo(
    String name,
    String sourceClass,
    List<String> unknowns,
    List<String> fields,
    List<String> facts,
    Structure structure,
    String card,
    String reference) {
  /** Copies the lists. */
  public ProblemInfo {
    unknowns = List.copyOf(unknowns);
    fields = List.copyOf(fields);
    facts = List.copyOf(facts);
  }
}
