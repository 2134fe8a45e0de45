package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.BinaryOperator;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;
import java.util.Optional;

/** Functions without a derivative, such as {@code Math.floor}, are not applied to unknowns. */
final class UnknownsMeetDerivatives implements FormRule {
  /** The functions of {@code Math} that have a derivative almost everywhere, and not just zero. */
  static final List<String> DIFFERENTIABLE =
      List.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "atan2",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log1p",
          "log10",
          "sqrt",
          "cbrt",
          "pow",
          "hypot",
          "abs",
          "max",
          "min",
          "fma",
          "toRadians",
          "toDegrees");

  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    new DependenceWalk(
            problem,
            new DependenceWalk.Observer() {
              @Override
              public void expression(Expression expression, List<Dependence> operands) {
                flat(expression).ifPresent(what -> check(what, expression, operands, sink));
              }
            })
        .walk();
  }

  private static void check(
      String what, Expression expression, List<Dependence> operands, DiagnosticSink sink) {
    operands.stream()
        .filter(Dependence::isUnknown)
        .findFirst()
        .ifPresent(
            dependence ->
                sink.report(BodyRule.NOT_DIFFERENTIABLE, expression.ref(), what, dependence.on()));
  }

  /** How Java writes a function whose derivative is zero or missing. */
  private static Optional<String> flat(Expression expression) {
    if (expression instanceof Expression.MathCall call) {
      return DIFFERENTIABLE.contains(call.function())
          ? Optional.empty()
          : Optional.of("Math." + call.function());
    } else if (expression instanceof Expression.Cast cast && cast.type().isInteger()) {
      return Optional.of("(" + cast.type().text() + ")");
    }
    return expression instanceof Expression.Binary binary
            && binary.operator() == BinaryOperator.REMAINDER
        ? Optional.of("%")
        : Optional.empty();
  }
}
