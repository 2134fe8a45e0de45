package dev.strongform.processor.declaration;

import java.util.List;

/** The columns of data that an observation asks for. */
public final class Columns {
  private Columns() {}

  /** Their names, in the order of the parameters. */
  public static List<String> of(MethodDecl method, ParameterNames names) {
    return method.parameters().stream()
        .map(ParameterDecl::name)
        .filter(name -> names.symbol(name, method).filter(Columns::isColumn).isPresent())
        .toList();
  }

  private static boolean isColumn(Symbol symbol) {
    return symbol instanceof Symbol.Column;
  }
}
