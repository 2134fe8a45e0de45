package dev.strongform.processor.expression;

import java.util.List;

/**
 * Prints expressions as LaTeX (math mode): derivatives as subscripts, quotients as fractions, Greek
 * names as letters.
 */
public final class LatexPrinter {
  private final FieldNames names;

  /**
   * Prints with names for the axes.
   *
   * @param axisNames one per axis, a component of a vector coordinate like {@code x[3]}
   */
  public LatexPrinter(List<String> axisNames) {
    this.names = new FieldNames(axisNames);
  }

  /** The expression, without the dollar signs around it. */
  public String print(Expr expression) {
    return new Typesetter(new LatexNotation(names)).print(expression);
  }
}
