package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Columns;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.FieldExpansion;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.ObservationModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers a declaration that passed the checks on form to a model. */
public final class ProblemLowering {
  private final ProblemDecl problem;
  private final Expressions expressions;
  private final DiagnosticSink sink;
  private final Coordinates coordinates;
  private final ParameterNames names;
  private final BodyLowering bodies;
  private final Map<String, Expr> quantities = new LinkedHashMap<>();
  private final SymbolLowering symbols;
  private final Map<String, Expr> ansatz;
  private final Faces faces;
  private final OpaqueCalls opaque;
  private final Trainables trainables;
  private final Map<String, Expr> exact = new LinkedHashMap<>();

  private ProblemLowering(ProblemDecl problem, Expressions expressions, DiagnosticSink sink) {
    this.problem = problem;
    this.expressions = expressions;
    this.sink = sink;
    this.coordinates = Coordinates.of(problem);
    this.names = new ParameterNames(problem);
    this.bodies = new BodyLowering(problem, expressions, new ConstantTable(problem, expressions));
    FieldTable fields = new FieldTable(expressions, coordinates.space(), this::quantity);
    this.symbols = new SymbolLowering(expressions, coordinates, fields, this::networkField);
    this.ansatz = new LinkedHashMap<>();
    this.faces = new Faces(problem, coordinates);
    this.opaque = new OpaqueCalls(problem, sink);
    this.trainables = new Trainables(problem, expressions);
  }

  /** The model, or nothing where a mistake was reported to the sink. */
  public static Optional<ProblemModel> lower(
      ProblemDecl problem, Expressions expressions, DiagnosticSink sink) {
    return new ProblemLowering(DefaultAnsatz.inWindows(problem), expressions, sink).lower();
  }

  private Optional<ProblemModel> lower() {
    for (MethodDecl method : problem.methods(Role.ANSATZ)) {
      lower(method).ifPresent(value -> ansatz.put(method.name(), value));
    }
    problem.methods(Role.QUANTITY).forEach(method -> quantity(method.name()));
    for (MethodDecl method : problem.methods(Role.EXACT)) {
      lower(method).ifPresent(value -> exact.put(method.name(), value));
    }
    List<TermModel> terms = terms();
    if (sink.hasErrors()) {
      return Optional.empty();
    }
    return opaque.inAnsatz(ansatz, "the solution", () -> model(terms));
  }

  private ProblemModel model(List<TermModel> terms) {
    return new ProblemModel(
        problem.packageName(),
        problem.name(),
        coordinates.axes(),
        coordinates.all(),
        unknowns(),
        Networks.of(problem, this::networkField),
        Boxes.of(problem),
        trainables.all(),
        terms,
        new SolutionFields(coordinates, expansion()).of(problem, terms, quantities),
        Settings.of(problem),
        problem.reference().map(located -> located.value()));
  }

  private List<UnknownModel> unknowns() {
    List<UnknownModel> unknowns = new ArrayList<>();
    for (UnknownDecl unknown : problem.unknowns()) {
      String name = unknown.name().value();
      unknowns.add(
          new UnknownModel(
              name,
              networkField(name),
              Optional.ofNullable(ansatz.get(name)),
              Optional.ofNullable(exact.get(name))));
    }
    return unknowns;
  }

  private List<TermModel> terms() {
    List<TermModel> terms = new ArrayList<>();
    for (MethodDecl method : problem.terms()) {
      try {
        lower(method)
            .flatMap(written -> opaque.inAnsatz(ansatz, method.name(), () -> term(method, written)))
            .ifPresent(terms::add);
      } catch (LoweringException mistake) {
        sink.report(mistake.rule(), mistake.at(), mistake.arguments());
      }
    }
    return terms;
  }

  private TermModel term(MethodDecl method, Expr residual) {
    Role role = method.role().orElseThrow().role();
    List<FaceModel> on = faces.of(method);
    Expr written = new FaceNormals(expressions).settle(residual, on);
    return new TermModel(
        method.name(),
        TermModel.Kind.valueOf(role.name()),
        written,
        expansion().expand(written),
        on,
        observation(method, written));
  }

  private Optional<ObservationModel> observation(MethodDecl method, Expr written) {
    return method
        .role()
        .flatMap(RoleDecl::observation)
        .map(
            declared -> {
              List<String> columns = Columns.of(method, names);
              // Where a solution has a mistake, that was reported, and there will be no model.
              boolean sampled = declared.samples().value() > 0 && !sink.hasErrors();
              return new ObservationModel(
                  declared.data().value(),
                  declared.samples().value(),
                  declared.noise().value(),
                  columns,
                  sampled ? Optional.of(sample(method, written, columns)) : Optional.empty());
            });
  }

  private Expr sample(MethodDecl method, Expr written, List<String> columns) {
    return new ExactSamples(expressions, trainables, exact)
        .of(method, written, column(columns, columns.get(0)));
  }

  /** A column of the data: one more coordinate of its points. */
  private Expr column(List<String> columns, String name) {
    return expressions.coordinate(coordinates.axes().size() + columns.indexOf(name), name);
  }

  private FieldExpansion expansion() {
    return new FieldExpansion(expressions, name -> Optional.ofNullable(ansatz.get(name)));
  }

  /** The expression of a quantity; empty where there is none of that name. */
  private Optional<Expr> quantity(String name) {
    if (!quantities.containsKey(name)) {
      problem.methods(Role.QUANTITY).stream()
          .filter(method -> method.name().equals(name))
          .findFirst()
          .flatMap(this::lower)
          .ifPresent(value -> quantities.put(name, value));
    }
    return Optional.ofNullable(quantities.get(name));
  }

  /** The value of an annotated method; empty where a mistake was reported. */
  private Optional<Expr> lower(MethodDecl method) {
    try {
      Scope scope = new Scope();
      for (ParameterDecl parameter : method.parameters()) {
        names
            .symbol(parameter.name(), method)
            .ifPresent(symbol -> scope.set(parameter.name(), value(symbol, method)));
      }
      Expr value = ((Value.Real) bodies.result(method, scope)).expression();
      return Optional.of(
          method.is(Role.EXACT)
              ? trainables.exact(value, "the @Exact solution " + method.name(), method.ref())
              : value);
    } catch (LoweringException mistake) {
      sink.report(mistake.rule(), mistake.at(), mistake.arguments());
      return Optional.empty();
    }
  }

  /** What a parameter stands for. */
  private Value value(Symbol symbol, MethodDecl method) {
    if (symbol instanceof Symbol.Column column) {
      return new Value.Real(column(Columns.of(method, names), column.name()));
    }
    return opaque.inQuantity(symbol, method.name(), () -> symbols.lower(symbol));
  }

  /** The field of an unknown's raw network output: its own name where it has no ansatz. */
  private String networkField(String unknown) {
    boolean transformed =
        problem.methods(Role.ANSATZ).stream().anyMatch(method -> method.name().equals(unknown));
    if (!transformed) {
      return unknown;
    }
    return problem.unknowns().size() == 1 ? "net" : "net_" + unknown;
  }
}
