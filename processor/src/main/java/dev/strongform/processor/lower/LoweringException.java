package dev.strongform.processor.lower;

import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/** Ends the lowering of one method: the mistake to report and where it is. */
final class LoweringException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final transient SourceRef at;
  private final transient List<Object> arguments;

  LoweringException(Rule rule, SourceRef at, Object... arguments) {
    super(rule.name(), null, false, false);
    this.rule = rule;
    this.at = at;
    this.arguments = List.of(arguments);
  }

  Rule rule() {
    return rule;
  }

  SourceRef at() {
    return at;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
