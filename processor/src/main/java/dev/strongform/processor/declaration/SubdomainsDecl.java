package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/**
 * The values of a {@code @Subdomains}.
 *
 * @param ref the annotation
 * @param boxes along every coordinate, or one number for all
 * @param overlap what share of a box neighbours have in common
 */
public record SubdomainsDecl(SourceRef ref, List<Located<Integer>> boxes, Located<Double> overlap) {
  /** Copies the list. */
  public SubdomainsDecl {
    boxes = List.copyOf(boxes);
  }
}
