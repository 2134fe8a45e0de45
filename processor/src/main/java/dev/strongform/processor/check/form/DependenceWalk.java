package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.Symbol;
import dev.strongform.processor.declaration.SyntaxWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows through the annotated methods, and through the helpers they call with the arguments at
 * hand, what every value depends on.
 */
final class DependenceWalk {
  /** Is told of every expression, in the context of every call. */
  interface Observer {
    /** An expression, and what its operands or arguments depend on. */
    default void expression(Expression expression, List<Dependence> operands) {}

    /** A number that a loop counts by. */
    default void count(Expression expression, Dependence dependence) {}
  }

  private final ProblemDecl problem;
  private final ParameterNames names;
  private final Observer observer;
  private final Set<String> underway = new LinkedHashSet<>();

  DependenceWalk(ProblemDecl problem, Observer observer) {
    this.problem = problem;
    this.names = new ParameterNames(problem);
    this.observer = observer;
  }

  /** Walks all annotated methods. */
  void walk() {
    for (MethodDecl method : AskedFor.methods(problem)) {
      List<Dependence> arguments =
          method.parameters().stream().map(parameter -> of(parameter, method)).toList();
      call(method, arguments);
    }
  }

  private Dependence of(ParameterDecl parameter, MethodDecl method) {
    boolean unknown =
        names
            .symbol(parameter.name(), method)
            .filter(symbol -> !(symbol instanceof Symbol.Coordinate))
            .filter(symbol -> !(symbol instanceof Symbol.Normal))
            .isPresent();
    Dependence.Level level = unknown ? Dependence.Level.UNKNOWN : Dependence.Level.COORDINATES;
    return new Dependence(level, parameter.name());
  }

  private Dependence call(MethodDecl method, List<Dependence> arguments) {
    if (method.body().isEmpty() || !underway.add(method.id())) {
      return join(arguments);
    }
    Map<String, Dependence> variables = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      variables.put(method.parameters().get(i).name(), arguments.get(i));
    }
    Dependence result = new Body().run(method.body().get(), variables, Dependence.NONE);
    underway.remove(method.id());
    return result;
  }

  private static Dependence join(List<Dependence> all) {
    return all.stream().reduce(Dependence.NONE, Dependence::join);
  }

  private Dependence evaluate(Expression expression, Map<String, Dependence> variables) {
    if (expression instanceof Expression.Name name) {
      return variables.getOrDefault(name.name(), Dependence.NONE);
    }
    List<Dependence> operands = new ArrayList<>();
    for (Expression operand : SyntaxWalk.operands(expression)) {
      operands.add(evaluate(operand, variables));
    }
    observer.expression(expression, operands);
    if (expression instanceof Expression.OwnCall call) {
      return problem.method(call.method()).map(method -> call(method, operands)).orElseThrow();
    }
    return expression instanceof Expression.Length ? Dependence.NONE : join(operands);
  }

  /** One call of a method: what it returns depends on. */
  private final class Body {
    private Dependence returned = Dependence.NONE;

    Dependence run(Statement statement, Map<String, Dependence> variables, Dependence control) {
      execute(statement, variables, control);
      return returned;
    }

    /**
     * Executes a statement.
     *
     * @param control what it depends on whether the statement is reached
     */
    private void execute(
        Statement statement, Map<String, Dependence> variables, Dependence control) {
      if (statement instanceof Statement.LocalVariable local) {
        local
            .initialiser()
            .ifPresent(
                value -> variables.put(local.name(), evaluate(value, variables).join(control)));
      } else if (statement instanceof Statement.Assign assign) {
        Dependence value = evaluate(assign.value(), variables);
        variables.put(assign.target().name(), value.join(control));
      } else if (statement instanceof Statement.Return result) {
        returned = returned.join(evaluate(result.value(), variables)).join(control);
      } else if (statement instanceof Statement.If branch) {
        branch(branch, variables, control);
      } else if (statement instanceof Statement.CountedLoop loop) {
        loop(loop, variables, control);
      } else if (statement instanceof Statement.ForEach loop) {
        Dependence element = evaluate(loop.array(), variables);
        repeat(loop.name(), element, loop.body(), variables, control);
      } else {
        SyntaxWalk.parts(statement).forEach(part -> execute(part, variables, control));
      }
    }

    private void branch(
        Statement.If branch, Map<String, Dependence> variables, Dependence control) {
      Dependence inner = control.join(evaluate(branch.condition(), variables));
      Map<String, Dependence> otherwise = new LinkedHashMap<>(variables);
      execute(branch.yes(), variables, inner);
      branch.no().ifPresent(no -> execute(no, otherwise, inner));
      otherwise.forEach((name, value) -> variables.merge(name, value, Dependence::join));
    }

    private void loop(
        Statement.CountedLoop loop, Map<String, Dependence> variables, Dependence control) {
      Dependence index = Dependence.NONE;
      for (Expression count : List.of(loop.from(), loop.bound(), loop.step())) {
        Dependence dependence = evaluate(count, variables);
        observer.count(count, dependence);
        index = index.join(dependence);
      }
      repeat(loop.index(), index, loop.body(), variables, control);
    }

    /** Runs a loop's body until nothing depends on more than before. */
    private void repeat(
        String name,
        Dependence value,
        Statement body,
        Map<String, Dependence> variables,
        Dependence control) {
      Map<String, Dependence> before;
      do {
        before = new LinkedHashMap<>(variables);
        variables.put(name, value);
        execute(body, variables, control);
        variables.remove(name);
        before.forEach((each, known) -> variables.merge(each, known, (a, b) -> b.join(a)));
      } while (!levels(before).equals(levels(variables)));
    }

    private Map<String, Dependence.Level> levels(Map<String, Dependence> variables) {
      Map<String, Dependence.Level> levels = new LinkedHashMap<>();
      variables.forEach((name, dependence) -> levels.put(name, dependence.level()));
      return levels;
    }
  }
}
