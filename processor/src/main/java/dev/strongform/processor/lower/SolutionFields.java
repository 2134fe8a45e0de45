package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.expression.FieldNames;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FieldModel;
import dev.strongform.processor.model.TermModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists what the solution evaluates: unknowns, the derivatives that the terms name, quantities. */
final class SolutionFields {
  private final Coordinates coordinates;
  private final FieldExpansion expansion;

  SolutionFields(Coordinates coordinates, FieldExpansion expansion) {
    this.coordinates = coordinates;
    this.expansion = expansion;
  }

  List<FieldModel> of(ProblemDecl problem, List<TermModel> terms, Map<String, Expr> quantities) {
    List<FieldModel> fields = new ArrayList<>();
    for (UnknownDecl unknown : problem.unknowns()) {
      String name = unknown.name().value();
      fields.add(field(name, new Expr.Jet(name, Operator.value())));
    }
    FieldNames names = new FieldNames(AxisModel.names(coordinates.axes()));
    for (TermModel term : terms) {
      for (Expr.Jet jet : Leaves.jets(term.written())) {
        names
            .parameter(jet)
            .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
            .ifPresent(name -> fields.add(field(name, jet)));
      }
    }
    quantities.forEach((name, quantity) -> fields.add(field(name, quantity)));
    return fields;
  }

  private FieldModel field(String name, Expr written) {
    return new FieldModel(name, written, expansion.expand(written));
  }
}
