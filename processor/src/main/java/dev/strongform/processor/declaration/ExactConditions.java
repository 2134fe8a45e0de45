package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes out the conditions that a known solution bears: {@code @Exact @Boundary u(x, y)} is the
 * solution itself and a term {@code uBoundary} whose residual is {@code u - u(x, y)};
 * {@code @Exact @Initial} gives {@code uInitial} likewise.
 */
public final class ExactConditions {
  private final ProblemDecl problem;

  private ExactConditions(ProblemDecl problem) {
    this.problem = problem;
  }

  /**
   * The problem with every such condition as a method of its own, after all that were written.
   * Roles that do not go together stay where they are, for a check to refuse.
   */
  public static ProblemDecl spread(ProblemDecl problem) {
    ExactConditions conditions = new ExactConditions(problem);
    List<MethodDecl> solutions =
        problem.methods().stream().filter(ExactConditions::bearsConditions).toList();
    Stream<MethodDecl> written =
        problem.methods().stream()
            .map(method -> solutions.contains(method) ? solution(method) : method);
    Stream<MethodDecl> added =
        solutions.stream().filter(conditions::isClear).flatMap(conditions::terms);
    return problem.withMethods(Stream.concat(written, added).toList());
  }

  private static boolean bearsConditions(MethodDecl method) {
    return method.is(Role.EXACT)
        && method.roles().size() > 1
        && method.roles().stream().map(RoleDecl::role).allMatch(ExactConditions::mayStand);
  }

  private static boolean mayStand(Role role) {
    return role == Role.EXACT || role == Role.BOUNDARY || role == Role.INITIAL;
  }

  /** Whether nothing is wrong with the solution that would be said of its conditions once more. */
  private boolean isClear(MethodDecl method) {
    List<String> unknowns =
        problem.unknowns().stream().map(unknown -> unknown.name().value()).toList();
    return unknowns.contains(method.name())
        && method.isStatic()
        && method.body().isPresent()
        && method.returnType().type() == JavaType.DOUBLE
        && method.parameters().stream().allMatch(this::isCoordinate);
  }

  private boolean isCoordinate(ParameterDecl parameter) {
    return problem.axes().stream()
        .anyMatch(
            axis ->
                axis.name().value().equals(parameter.name())
                    && axis.type() == parameter.type().type());
  }

  private static MethodDecl solution(MethodDecl method) {
    return method.withRoles(
        method.roles().stream().filter(role -> role.role() == Role.EXACT).toList());
  }

  private Stream<MethodDecl> terms(MethodDecl method) {
    return method.roles().stream()
        .filter(role -> role.role() != Role.EXACT)
        .map(role -> term(method, role));
  }

  private static MethodDecl term(MethodDecl solution, RoleDecl role) {
    String name = solution.name() + role.role().text().substring(1);
    List<ParameterDecl> parameters = new ArrayList<>(solution.parameters());
    parameters.add(new ParameterDecl(role.ref(), solution.name(), solution.returnType()));
    return new MethodDecl(
        solution.id() + role.role().text(),
        solution.owner(),
        name,
        role.ref(),
        true,
        false,
        solution.returnType(),
        parameters,
        List.of(role),
        Optional.of(difference(solution, role.ref())));
  }

  /** {@code return u - u(x, y);}. */
  private static Statement.Block difference(MethodDecl solution, SourceRef ref) {
    Expression value =
        new Expression.OwnCall(
            solution.id(),
            solution.parameters().stream().map(ExactConditions::name).toList(),
            JavaType.DOUBLE,
            ref);
    Expression residual =
        new Expression.Binary(
            BinaryOperator.SUBTRACT,
            new Expression.Name(solution.name(), JavaType.DOUBLE, ref),
            value,
            JavaType.DOUBLE,
            ref);
    return new Statement.Block(List.of(new Statement.Return(residual, ref)), ref);
  }

  private static Expression name(ParameterDecl parameter) {
    return new Expression.Name(parameter.name(), parameter.type().type(), parameter.ref());
  }
}
