package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Cost;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.FieldNames;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.PlainPrinter;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.plan.TermPlan;
import java.util.List;
import java.util.stream.Collectors;

/** Words and formulas about a problem, for headers and comments. */
final class Mathematics {
  /** What is longer is no formula to be read, and may be no string that a class file can hold. */
  private static final int LONGEST = 1_000;

  private final ProblemModel problem;
  private final FieldNames names;
  private final PlainPrinter printer;

  Mathematics(ProblemModel problem) {
    this.problem = problem;
    this.names = new FieldNames(AxisModel.names(problem.axes()));
    this.printer = new PlainPrinter(AxisModel.names(problem.axes()));
  }

  /** What a term says in plain mathematics: {@code u_xx + f = 0}, or {@code u_x^2 / 2 -> min}. */
  String statement(TermModel term) {
    return equation(term) + (term.isEnergy() ? " -> min" : " = 0");
  }

  /** A term's residual or integrand in plain mathematics. */
  String equation(TermModel term) {
    return print(term.written());
  }

  /** Any expression in plain mathematics; a very long one is cut. */
  String print(Expr expression) {
    String text = printer.print(expression);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
  }

  /** Where a term holds: {@code in the interior}, {@code at t = 0}, {@code on x = -1, x = 1}. */
  String place(TermModel term) {
    return switch (term.kind()) {
      case EQUATION -> "in the interior";
      case ENERGY -> "integrated over the interior";
      case INITIAL -> "at " + faces(term.faces());
      case BOUNDARY -> "on " + faces(term.faces());
      case OBSERVATION -> "at points of data";
    };
  }

  private String faces(List<FaceModel> faces) {
    return faces.stream().map(this::face).collect(Collectors.joining(", "));
  }

  private String face(FaceModel face) {
    AxisModel axis = problem.axes().get(face.axis());
    return axis.name() + " = " + Literals.text(axis.end(face.upper()));
  }

  /** Whether a term reads the outward normal. */
  boolean usesNormals(TermModel term) {
    return Leaves.of(term.residual()).stream().anyMatch(Expr.Normal.class::isInstance);
  }

  /** The operations of a term's own algebra at one point, the network's left out. */
  long flops(TermPlan plan) {
    return plan.residual().flops();
  }

  /** Whether those operations hold sides of a choice that a point may leave out. */
  boolean branches(TermPlan plan) {
    return Cost.holdsChoices(plan.term().residual());
  }

  /** What jets carry: {@code u, u_x, u_t, u_xx}. */
  String jet(JetPlan jets) {
    return jets.networks().stream()
        .flatMap(
            network ->
                network.outputs().stream()
                    .flatMap(
                        output ->
                            network.channels().stream()
                                .map(channel -> names.identifier(new Expr.Jet(output, channel)))))
        .collect(Collectors.joining(", "));
  }

  /** A term's Javadoc. */
  CodeBlock javadoc(TermPlan plan) {
    return CodeBlock.of(
        "$L: {@code $L} $L. Carries {@code $L}.\n",
        plan.term().name(),
        statement(plan.term()),
        place(plan.term()),
        jet(plan.jets()));
  }
}
