package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.OpaqueDerivativeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says which method calls another class's where the derivative of that call is needed. */
final class OpaqueCalls {
  private final ProblemDecl problem;
  private final DiagnosticSink sink;

  OpaqueCalls(ProblemDecl problem, DiagnosticSink sink) {
    this.problem = problem;
    this.sink = sink;
  }

  /**
   * The result of work that differentiates ansatz functions; empty where a mistake was reported.
   *
   * @param ansatz the functions, by unknown
   * @param user what needs the derivative
   */
  <T> Optional<T> inAnsatz(Map<String, Expr> ansatz, String user, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (OpaqueDerivativeException found) {
      String unknown =
          ansatz.entrySet().stream()
              .filter(entry -> holds(entry.getValue(), found.call()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> found);
      SourceRef at = at(Role.ANSATZ, unknown);
      sink.report(AnsatzRule.ANSATZ_OPAQUE, at, unknown, name(found.call()), user);
      return Optional.empty();
    }
  }

  /**
   * The result of work that differentiates a quantity.
   *
   * @throws LoweringException where a call stands in the way
   */
  <T> T inQuantity(Symbol symbol, String user, Supplier<T> work) {
    try {
      return work.get();
    } catch (OpaqueDerivativeException found) {
      String quantity = base(symbol);
      throw new LoweringException(
          AnsatzRule.QUANTITY_OPAQUE,
          at(Role.QUANTITY, quantity),
          quantity,
          name(found.call()),
          user);
    }
  }

  private static boolean holds(Expr function, Expr.OpaqueCall call) {
    return Leaves.opaqueCalls(function).stream()
        .anyMatch(own -> own.owner().equals(call.owner()) && own.method().equals(call.method()));
  }

  private SourceRef at(Role role, String name) {
    return problem.methods(role).stream()
        .filter(method -> method.name().equals(name))
        .map(MethodDecl::ref)
        .findFirst()
        .orElse(problem.ref());
  }

  private static String name(Expr.OpaqueCall call) {
    return call.owner() + "." + call.method();
  }

  /** The name of the quantity that a parameter differentiates. */
  private static String base(Symbol symbol) {
    if (symbol instanceof Symbol.Quantity quantity) {
      return quantity.quantity();
    } else if (symbol instanceof Symbol.Gradient gradient) {
      return gradient.base();
    } else if (symbol instanceof Symbol.Laplacian laplacian) {
      return laplacian.base();
    } else if (symbol instanceof Symbol.Bilaplacian bilaplacian) {
      return bilaplacian.base();
    }
    return ((Symbol.NormalDerivative) symbol).base();
  }
}
