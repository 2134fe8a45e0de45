package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ConstantDecl;
import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bodies that the annotated methods reach through calls; others are no concern of the compiler.
 */
final class Bodies {
  private Bodies() {}

  /** The annotated methods, and the methods of the class that they call, each once. */
  static List<MethodDecl> reached(ProblemDecl problem) {
    return List.copyOf(new Reach(problem).methods.values());
  }

  /** The constants that the reached bodies hold, through other constants too, each once. */
  static List<ConstantDecl> constants(ProblemDecl problem) {
    return List.copyOf(new Reach(problem).constants.values());
  }

  /** Follows calls and constants from the annotated methods. */
  private static final class Reach {
    private final ProblemDecl problem;
    private final Map<String, MethodDecl> methods = new LinkedHashMap<>();
    private final Map<String, ConstantDecl> constants = new LinkedHashMap<>();
    private final Deque<Expression> open = new ArrayDeque<>();

    Reach(ProblemDecl problem) {
      this.problem = problem;
      AskedFor.methods(problem).forEach(this::add);
      while (!open.isEmpty()) {
        follow(open.remove());
      }
    }

    private void add(MethodDecl method) {
      if (methods.put(method.id(), method) == null) {
        expressions(method).forEach(open::add);
      }
    }

    private void add(ConstantDecl constant) {
      if (constants.put(constant.id(), constant) == null) {
        constant.initialiser().map(SyntaxWalk::expressions).ifPresent(open::addAll);
      }
    }

    private void follow(Expression expression) {
      if (expression instanceof Expression.OwnCall call) {
        problem.method(call.method()).ifPresent(this::add);
      } else if (expression instanceof Expression.Constant constant) {
        problem.constant(constant.id()).ifPresent(this::add);
      }
    }
  }

  /** The ids of the methods of the class that a method calls. */
  static List<String> calls(MethodDecl method) {
    return expressions(method)
        .filter(Expression.OwnCall.class::isInstance)
        .map(call -> ((Expression.OwnCall) call).method())
        .distinct()
        .toList();
  }

  /** All expressions that the reached bodies and constants hold. */
  static List<Expression> expressions(ProblemDecl problem) {
    List<Expression> all = new ArrayList<>();
    reached(problem).stream().flatMap(Bodies::expressions).forEach(all::add);
    for (ConstantDecl constant : constants(problem)) {
      constant.initialiser().map(SyntaxWalk::expressions).ifPresent(all::addAll);
    }
    return all;
  }

  /** All expressions of a method. */
  static Stream<Expression> expressions(MethodDecl method) {
    return method.body().stream().flatMap(body -> SyntaxWalk.expressions(body).stream());
  }

  /** All statements of a method. */
  static Stream<Statement> statements(MethodDecl method) {
    return method.body().stream().flatMap(body -> SyntaxWalk.statements(body).stream());
  }

  /** Whether all of the method could be read; in one that could not, further rules are noise. */
  static boolean isSound(MethodDecl method) {
    return expressions(method).allMatch(Bodies::isSound)
        && statements(method).noneMatch(Statement.Unsupported.class::isInstance);
  }

  /** Whether a node could be read. */
  static boolean isSound(Expression expression) {
    return !(expression instanceof Expression.Unresolved)
        && !(expression instanceof Expression.Unsupported)
        && !(expression instanceof Expression.OpaqueField);
  }
}
