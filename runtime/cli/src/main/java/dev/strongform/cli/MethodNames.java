package dev.strongform.cli;

import dev.strongform.optim.Methods;
import java.util.Iterator;

/** The names of the optimizers, for help and completion. */
final class MethodNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Methods.names().iterator();
  }
}
