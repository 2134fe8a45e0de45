package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Expression;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Statement;
import dev.strongform.processor.declaration.SyntaxWalk;
import dev.strongform.processor.declaration.TypeDecl;
import dev.strongform.processor.diagnostic.BodyRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;

/** Bodies hold only the Java that the compiler understands. */
final class JavaIsSupported implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Bodies.expressions(problem).forEach(expression -> check(expression, sink));
    for (MethodDecl method : Bodies.reached(problem)) {
      Bodies.statements(method).forEach(statement -> check(statement, sink));
      checkSignature(method, sink);
    }
  }

  private static void check(Expression expression, DiagnosticSink sink) {
    if (expression instanceof Expression.Unsupported unsupported) {
      refuse(unsupported.what(), unsupported.remedy(), unsupported.ref(), sink);
    } else if (expression instanceof Expression.MathCall call && call.function().equals("random")) {
      refuse(
          "Math.random, which gives another number each time", "use a constant", call.ref(), sink);
    }
  }

  private static void check(Statement statement, DiagnosticSink sink) {
    if (statement instanceof Statement.Unsupported unsupported) {
      refuse(unsupported.what(), unsupported.remedy(), unsupported.ref(), sink);
    } else if (statement instanceof Statement.LocalVariable variable) {
      checkType("a local variable", variable.type(), sink);
    } else if (statement instanceof Statement.ForEach loop) {
      checkType("a loop variable", loop.type(), sink);
      refuseReturn(loop.body(), sink);
    } else if (statement instanceof Statement.CountedLoop loop) {
      refuseReturn(loop.body(), sink);
    }
  }

  private static void refuseReturn(Statement body, DiagnosticSink sink) {
    SyntaxWalk.statements(body).stream()
        .filter(Statement.Return.class::isInstance)
        .forEach(
            each ->
                refuse(
                    "a return within a loop",
                    "set a local variable and return it after the loop",
                    each.ref(),
                    sink));
  }

  /** The parameters of a helper are free, but must be numbers. */
  private static void checkSignature(MethodDecl method, DiagnosticSink sink) {
    if (method.role().isEmpty()) {
      method.parameters().forEach(each -> checkType("a parameter", each.type(), sink));
      checkType("a method", method.returnType(), sink);
      if (!method.isStatic() || method.body().isEmpty()) {
        refuse(
            "the method " + method.name() + ", which is not a static one with a body",
            "declare it static",
            method.ref(),
            sink);
      }
    }
  }

  private static void checkType(String what, TypeDecl type, DiagnosticSink sink) {
    boolean known = type.type() != JavaType.OTHER && type.type() != JavaType.FLOAT;
    if (!known && !type.text().equals("var")) {
      refuse(what + " of type " + type.text(), "use double, int or double[]", type.ref(), sink);
    }
  }

  private static void refuse(String what, String remedy, SourceRef ref, DiagnosticSink sink) {
    sink.report(BodyRule.UNSUPPORTED_JAVA, ref, what, remedy);
  }
}
