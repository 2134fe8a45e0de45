package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.ExpressionText;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;
import java.util.Optional;

/** Every constant index is within its array: a constant one, a vector coordinate, a gradient. */
final class IndexesAreInRange implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ConstantFolder folder = new ConstantFolder(problem);
    for (MethodDecl method : Bodies.reached(problem)) {
      Bodies.expressions(method)
          .filter(Expression.Element.class::isInstance)
          .map(Expression.Element.class::cast)
          .forEach(element -> check(element, method, problem, folder, sink));
    }
  }

  private static void check(
      Expression.Element element,
      MethodDecl method,
      ProblemDecl problem,
      ConstantFolder folder,
      DiagnosticSink sink) {
    Optional<Integer> index = folder.foldInt(element.index());
    Optional<Integer> length =
        folder
            .elements(element.array())
            .map(List::size)
            .or(() -> length(element.array(), method, problem));
    if (index.isPresent()
        && length.isPresent()
        && (index.get() < 0 || index.get() >= length.get())) {
      sink.report(
          BodyRule.INDEX_OUT_OF_RANGE,
          element.index().ref(),
          index.get(),
          ExpressionText.of(element.array()),
          length.get());
    }
  }

  private static Optional<Integer> length(
      Expression array, MethodDecl method, ProblemDecl problem) {
    return array instanceof Expression.Name name && method.role().isPresent()
        ? new ParameterNames(problem)
            .symbol(name.name(), method)
            .flatMap(symbol -> length(symbol, problem))
        : Optional.empty();
  }

  private static Optional<Integer> length(Symbol symbol, ProblemDecl problem) {
    if (symbol instanceof Symbol.Coordinate coordinate) {
      return dimension(coordinate.name(), problem);
    } else if (symbol instanceof Symbol.Field field && field.derivatives().size() == 1) {
      return dimension(field.derivatives().get(0), problem);
    } else if (symbol instanceof Symbol.Gradient || symbol instanceof Symbol.Normal) {
      return Optional.of(
          problem.coordinates().stream().mapToInt(axis -> axis.dimension().value()).sum());
    }
    return Optional.empty();
  }

  private static Optional<Integer> dimension(String name, ProblemDecl problem) {
    return problem.axes().stream()
        .filter(axis -> axis.name().value().equals(name) && axis.isVector())
        .map((AxisDecl axis) -> axis.dimension().value())
        .findFirst();
  }
}
