package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/**
 * A method of the problem's class or of a class nested in it.
 *
 * @param id unique within the problem, such as {@code flux(double,double)} or {@code
 *     Law.flux(double)}; {@link Expression.OwnCall} names it
 * @param owner the nested class's name, or the empty string for the problem's class
 * @param name its name
 * @param ref its name's place
 * @param isStatic whether it is static
 * @param isPrivate whether it is private
 * @param returnType what it returns
 * @param parameters in order
 * @param roles its annotations; empty for a plain helper, more than one is a mistake
 * @param body what it does; empty where it is abstract or native
 */
public record MethodDecl(
    String id,
    String owner,
    String name,
    SourceRef ref,
    boolean isStatic,
    boolean isPrivate,
    TypeDecl returnType,
    List<ParameterDecl> parameters,
    List<RoleDecl> roles,
    Optional<Statement.Block> body) {
  /** Copies the lists. */
  public MethodDecl {
    parameters = List.copyOf(parameters);
    roles = List.copyOf(roles);
  }

  /** Whether it bears the role. */
  public boolean is(Role role) {
    return roles.stream().anyMatch(decl -> decl.role() == role);
  }

  /** The same method with other roles. */
  public MethodDecl withRoles(List<RoleDecl> others) {
    return new MethodDecl(
        id, owner, name, ref, isStatic, isPrivate, returnType, parameters, others, body);
  }

  /** Its role; empty for a plain helper. */
  public Optional<RoleDecl> role() {
    return roles.stream().findFirst();
  }
}
