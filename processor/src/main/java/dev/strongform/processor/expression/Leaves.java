package dev.strongform.processor.expression;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** The leaves below expressions: what their value depends on. */
public final class Leaves {
  private Leaves() {}

  /**
   * The coordinates, normals, jets and symbols below an expression, in the order of their first
   * appearance. A leaf that a reduction runs over appears as the concrete leaves of all its trips.
   */
  public static Set<Expr> of(Expr expression) {
    return of(List.of(expression));
  }

  /** The coordinates, normals, jets and symbols below some expressions. */
  public static Set<Expr> of(Collection<? extends Expr> expressions) {
    Set<Expr> leaves = new LinkedHashSet<>();
    FreeIndices free = FreeIndices.below(expressions);
    for (Expr node : Postorder.of(expressions)) {
      if (isVariable(node)) {
        leaves.add(node);
      } else if (node instanceof Expr.Reduction reduction) {
        leaves.addAll(concrete(reduction, free));
      }
    }
    return leaves;
  }

  /** The named constants below an expression, in the order of their first appearance. */
  public static Set<Expr.NamedConstant> namedConstants(Expr expression) {
    return ofType(expression, Expr.NamedConstant.class);
  }

  /** The names under which the user declared constants and arrays of them that are below. */
  public static Set<String> constantNames(Expr expression) {
    Set<String> names = new LinkedHashSet<>();
    namedConstants(expression).forEach(constant -> names.add(constant.name()));
    ofType(expression, Expr.Table.class).forEach(table -> names.add(table.name()));
    return names;
  }

  /** The jets below an expression, in the order of their first appearance. */
  public static Set<Expr.Jet> jets(Expr expression) {
    Set<Expr.Jet> jets = new LinkedHashSet<>();
    of(expression).stream()
        .filter(Expr.Jet.class::isInstance)
        .forEach(leaf -> jets.add((Expr.Jet) leaf));
    return jets;
  }

  /** The opaque calls below an expression, in the order of their first appearance. */
  public static Set<Expr.OpaqueCall> opaqueCalls(Expr expression) {
    return ofType(expression, Expr.OpaqueCall.class);
  }

  /** Whether the value can depend on a leaf. */
  public static boolean dependsOn(Expr expression, Expr leaf) {
    return of(expression).contains(leaf);
  }

  /** Whether the expression is made of constants alone, and of no index that it does not bind. */
  public static boolean isConstant(Expr expression) {
    return !reachesThePoint(expression) && FreeIndices.below(expression).isClosed(expression);
  }

  /** Whether anything below depends on the point; ends at the first that does. */
  private static boolean reachesThePoint(Expr expression) {
    Set<Expr> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (isVariable(node) || node instanceof Expr.OpaqueCall || isVariableAtIndex(node)) {
        return true;
      }
      node.children().stream().filter(seen::add).forEach(open::push);
    }
    return false;
  }

  private static boolean isVariableAtIndex(Expr node) {
    return node instanceof Expr.Indexed indexed && isVariable(indexed.at(0));
  }

  /**
   * The distinct leaves in a reduction's body that follow its index.
   *
   * @param refersTo whether an expression refers to an index without binding it
   */
  static List<Expr.Indexed> boundBy(Expr.Reduction reduction, BiPredicate<Expr, String> refersTo) {
    String index = reduction.index();
    return Postorder.where(List.of(reduction.body()), node -> refersTo.test(node, index)).stream()
        .filter(Expr.Indexed.class::isInstance)
        .map(Expr.Indexed.class::cast)
        .filter(leaf -> leaf.index().equals(index))
        .toList();
  }

  private static List<Expr> concrete(Expr.Reduction reduction, FreeIndices free) {
    return boundBy(reduction, (node, index) -> free.of(node).contains(index)).stream()
        .flatMap(leaf -> reduction.trips().stream().map(leaf::at))
        .filter(Leaves::isVariable)
        .toList();
  }

  private static boolean isVariable(Expr node) {
    return node instanceof Expr.Coordinate
        || node instanceof Expr.Normal
        || node instanceof Expr.Jet
        || node instanceof Expr.Symbol;
  }

  private static <T extends Expr> Set<T> ofType(Expr expression, Class<T> type) {
    Set<T> found = new LinkedHashSet<>();
    Postorder.of(expression).stream()
        .filter(type::isInstance)
        .forEach(node -> found.add(type.cast(node)));
    return found;
  }
}
