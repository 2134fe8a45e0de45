package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every local variable has a value before it is used (JLS 16). */
final class VariablesAreAssigned implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : Bodies.reached(problem)) {
      if (Bodies.isSound(method)) {
        method.body().ifPresent(body -> new Flow(sink).run(body, new LinkedHashSet<>()));
      }
    }
  }

  /** Follows the variables that may still be without a value. */
  private record Flow(DiagnosticSink sink) {
    /** Runs a statement; false where nothing after it is reached. */
    boolean run(Statement statement, Set<String> unset) {
      SyntaxWalk.roots(statement).forEach(root -> use(root, unset));
      if (statement instanceof Statement.LocalVariable variable) {
        if (variable.initialiser().isEmpty()) {
          unset.add(variable.name());
        }
      } else if (statement instanceof Statement.Assign assign) {
        unset.remove(assign.target().name());
      } else if (statement instanceof Statement.If branch) {
        return branch(branch, unset);
      } else if (statement instanceof Statement.Block block) {
        return block.statements().stream().allMatch(each -> run(each, unset));
      } else {
        SyntaxWalk.parts(statement).forEach(body -> run(body, new LinkedHashSet<>(unset)));
      }
      return !(statement instanceof Statement.Return);
    }

    private boolean branch(Statement.If branch, Set<String> unset) {
      Set<String> otherwise = new LinkedHashSet<>(unset);
      boolean yes = run(branch.yes(), unset);
      boolean no = branch.no().map(statement -> run(statement, otherwise)).orElse(true);
      if (!yes) {
        unset.clear();
      }
      if (no) {
        unset.addAll(otherwise);
      }
      return yes || no;
    }

    private void use(Expression root, Set<String> unset) {
      for (Expression expression : SyntaxWalk.expressions(root)) {
        if (expression instanceof Expression.Name name && unset.contains(name.name())) {
          sink.report(BodyRule.UNASSIGNED_VARIABLE, name.ref(), name.name());
        }
      }
    }
  }
}
