package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expressions;
import java.util.List;
import java.util.Optional;

/**
 * Follows a method's body symbolically and gives the value it returns.
 *
 * <p>Calls to the class's own methods are followed in place, an {@code if} on the point becomes a
 * choice, and a loop a reduction or its trips one after another.
 */
final class BodyLowering {
  private final ProblemDecl problem;
  private final Expressions expressions;
  private final Conversion conversion;
  private final ExpressionLowering terms;
  private final LoopLowering loops;

  BodyLowering(ProblemDecl problem, Expressions expressions, ConstantTable constants) {
    this.problem = problem;
    this.expressions = expressions;
    this.conversion = new Conversion(expressions);
    this.terms = new ExpressionLowering(expressions, constants, conversion, this);
    this.loops = new LoopLowering(expressions, terms, conversion, this);
  }

  /**
   * The value that the method returns for the given arguments.
   *
   * @throws LoweringException at the first mistake
   */
  Value call(String methodId, List<Value> arguments, SourceRef at) {
    MethodDecl method =
        problem
            .method(methodId)
            .orElseThrow(() -> new IllegalStateException("no method " + methodId));
    Scope scope = new Scope();
    for (int i = 0; i < arguments.size(); i++) {
      JavaType type = method.parameters().get(i).type().type();
      scope.set(method.parameters().get(i).name(), conversion.to(type, arguments.get(i), at));
    }
    return result(method, scope);
  }

  /** The value that the method returns with its parameters in the scope. */
  Value result(MethodDecl method, Scope scope) {
    Statement.Block body =
        method.body().orElseThrow(() -> new IllegalStateException("no body: " + method.id()));
    Value value =
        run(body.statements(), scope)
            .orElseThrow(
                () -> new LoweringException(BodyRule.MISSING_RETURN, method.ref(), method.name()));
    return conversion.to(method.returnType().type(), value, method.ref());
  }

  /** Runs statements in order; empty where none returns. */
  Optional<Value> run(List<Statement> statements, Scope scope) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<Statement> rest = statements.subList(i + 1, statements.size());
      if (statement instanceof Statement.If branch
          && terms.lower(branch.condition(), scope) instanceof Value.Test test) {
        return choice(branch, test, rest, scope);
      }
      if (statement instanceof Statement.Block block && Returns.within(block)) {
        return run(Returns.joined(block, rest), scope);
      }
      if (statement instanceof Statement.If branch && Returns.within(branch)) {
        return run(Returns.joined(taken(branch, scope), rest), scope);
      }
      Optional<Value> value = run(statement, scope);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> run(Statement statement, Scope scope) {
    if (statement instanceof Statement.Block block) {
      return block(block, scope);
    } else if (statement instanceof Statement.LocalVariable local) {
      declare(local, scope);
      return Optional.empty();
    } else if (statement instanceof Statement.Assign assign) {
      Value value = terms.lower(assign.value(), scope);
      scope.set(assign.target().name(), conversion.to(assign.target().type(), value, assign.ref()));
      return Optional.empty();
    } else if (statement instanceof Statement.CountedLoop loop) {
      return loops.counted(loop, scope);
    } else if (statement instanceof Statement.ForEach loop) {
      return loops.forEach(loop, scope);
    } else if (statement instanceof Statement.Return end) {
      return Optional.of(terms.lower(end.value(), scope));
    } else if (statement instanceof Statement.If branch) {
      return run(taken(branch, scope), scope);
    }
    Statement.Unsupported refused = (Statement.Unsupported) statement;
    throw new LoweringException(
        BodyRule.UNSUPPORTED_JAVA, refused.ref(), refused.what(), refused.remedy());
  }

  private void declare(Statement.LocalVariable local, Scope scope) {
    if (local.initialiser().isEmpty()) {
      scope.declare(local.name());
      return;
    }
    Expression value = local.initialiser().get();
    scope.set(
        local.name(),
        conversion.to(declared(local, value), terms.lower(value, scope), value.ref()));
  }

  private static JavaType declared(Statement.LocalVariable local, Expression value) {
    return local.type().type() == JavaType.OTHER ? value.type() : local.type().type();
  }

  private Optional<Value> block(Statement.Block block, Scope scope) {
    Scope inner = scope.copy();
    Optional<Value> value = run(block.statements(), inner);
    scope.adopt(inner);
    return value;
  }

  /** The branch of an {@code if} whose condition is known. */
  private Statement taken(Statement.If branch, Scope scope) {
    boolean holds = ((Value.Truth) terms.lower(branch.condition(), scope)).holds();
    return holds ? branch.yes() : otherwise(branch);
  }

  private static Statement otherwise(Statement.If branch) {
    return branch.no().orElseGet(() -> new Statement.Block(List.of(), branch.ref()));
  }

  /**
   * Runs an {@code if} that depends on the point and everything after it. Where neither branch can
   * return, the variables become choices; else each branch goes on with the rest by itself.
   */
  private Optional<Value> choice(
      Statement.If branch, Value.Test test, List<Statement> rest, Scope scope) {
    Scope yesScope = scope.copy();
    Scope noScope = scope.copy();
    if (!Returns.within(branch)) {
      run(branch.yes(), yesScope);
      run(otherwise(branch), noScope);
      merge(test, yesScope, noScope, scope, branch.ref());
      return run(rest, scope);
    }
    Optional<Value> yes = run(Returns.joined(branch.yes(), rest), yesScope);
    Optional<Value> no = run(Returns.joined(otherwise(branch), rest), noScope);
    if (yes.isEmpty() || no.isEmpty()) {
      throw new LoweringException(
          BodyRule.UNSUPPORTED_JAVA,
          branch.ref(),
          "a return that only some points reach inside a loop",
          "set a local variable and return it at the end");
    }
    return Optional.of(conversion.choose(test.condition(), yes.get(), no.get(), branch.ref()));
  }

  private void merge(Value.Test test, Scope yes, Scope no, Scope into, SourceRef at) {
    for (String name : into.names()) {
      Optional<Value> a = yes.get(name);
      Optional<Value> b = no.get(name);
      if (a.isPresent() && b.isPresent()) {
        Value value = a.get();
        into.set(
            name, a.equals(b) ? value : conversion.choose(test.condition(), value, b.get(), at));
      }
    }
  }

  /** The factory of every expression made. */
  Expressions expressions() {
    return expressions;
  }
}
