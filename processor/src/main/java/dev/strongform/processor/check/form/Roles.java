package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;

/** The role of an annotated method, as Java writes it. */
final class Roles {
  private Roles() {}

  static String text(MethodDecl method) {
    return method.role().orElseThrow().role().text();
  }
}
