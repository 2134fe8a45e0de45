package dev.strongform.processor.diagnostic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of a model were written.
 *
 * @param problem the class
 * @param terms each term's method, by name
 * @param unknowns each unknown's declaration, by name
 * @param ansatz each ansatz' method, by unknown
 * @param exact each exact solution's method, by unknown
 * @param networks where each unknown's network is declared, by unknown; the class for the default
 * @param trainables each coefficient's field, by name
 * @param periodic where each periodic coordinate is declared so, by name
 */
public record Sources(
    SourceRef problem,
    Map<String, SourceRef> terms,
    Map<String, SourceRef> unknowns,
    Map<String, SourceRef> ansatz,
    Map<String, SourceRef> exact,
    Map<String, SourceRef> networks,
    Map<String, SourceRef> trainables,
    Map<String, SourceRef> periodic) {
  /** Copies the maps, keeping their order. */
  public Sources {
    terms = copy(terms);
    unknowns = copy(unknowns);
    ansatz = copy(ansatz);
    exact = copy(exact);
    networks = copy(networks);
    trainables = copy(trainables);
    periodic = copy(periodic);
  }

  private static Map<String, SourceRef> copy(Map<String, SourceRef> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Where a term was written. */
  public SourceRef term(String name) {
    return terms.getOrDefault(name, problem);
  }
}
