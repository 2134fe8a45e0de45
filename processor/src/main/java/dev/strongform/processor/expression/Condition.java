package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Expr.Choice} decides by. Conjunctions and disjunctions hold any number of parts.
 */
public sealed interface Condition {
  /** A comparison of two expressions. */
  record Comparison(Relation relation, Expr left, Expr right) implements Condition {}

  /** True where every part is true. */
  record And(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** True where some part is true. */
  record Or(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** True where the part is false. */
  record Not(Condition part) implements Condition {}

  /** The comparison of two expressions. */
  static Condition compare(Relation relation, Expr left, Expr right) {
    return new Comparison(relation, left, right);
  }

  /** Both conditions, with nested conjunctions flattened. */
  static Condition and(Condition left, Condition right) {
    List<Condition> parts = new ArrayList<>();
    parts.addAll(left instanceof And and ? and.parts() : List.of(left));
    parts.addAll(right instanceof And and ? and.parts() : List.of(right));
    return new And(parts);
  }

  /** At least one of the conditions, with nested disjunctions flattened. */
  static Condition or(Condition left, Condition right) {
    List<Condition> parts = new ArrayList<>();
    parts.addAll(left instanceof Or or ? or.parts() : List.of(left));
    parts.addAll(right instanceof Or or ? or.parts() : List.of(right));
    return new Or(parts);
  }

  /** The opposite condition. */
  static Condition not(Condition part) {
    return part instanceof Not not ? not.part() : new Not(part);
  }

  /** Whether it holds, when the test decides each comparison. */
  default boolean holds(Predicate<Comparison> test) {
    if (this instanceof Comparison comparison) {
      return test.test(comparison);
    }
    if (this instanceof And and) {
      return and.parts().stream().allMatch(part -> part.holds(test));
    }
    if (this instanceof Or or) {
      return or.parts().stream().anyMatch(part -> part.holds(test));
    }
    return !((Not) this).part().holds(test);
  }

  /** The same condition over other expressions. */
  default Condition map(UnaryOperator<Expr> change) {
    if (this instanceof Comparison c) {
      return new Comparison(c.relation(), change.apply(c.left()), change.apply(c.right()));
    }
    if (this instanceof And and) {
      return new And(and.parts().stream().map(part -> part.map(change)).toList());
    }
    if (this instanceof Or or) {
      return new Or(or.parts().stream().map(part -> part.map(change)).toList());
    }
    return new Not(((Not) this).part().map(change));
  }

  /** The compared expressions, from left to right. */
  default List<Expr> operands() {
    List<Expr> operands = new ArrayList<>();
    comparisons().forEach(c -> operands.addAll(List.of(c.left(), c.right())));
    return operands;
  }

  /** The comparisons it is made of, from left to right. */
  default List<Comparison> comparisons() {
    if (this instanceof Comparison comparison) {
      return List.of(comparison);
    }
    if (this instanceof Not not) {
      return not.part().comparisons();
    }
    List<Condition> parts = this instanceof And and ? and.parts() : ((Or) this).parts();
    return parts.stream().flatMap(part -> part.comparisons().stream()).toList();
  }

  /** Its truth where the comparisons of constants decide it, else null. */
  default @Nullable Boolean known() {
    if (this instanceof Comparison c) {
      Double left = Expr.constantValue(c.left());
      Double right = Expr.constantValue(c.right());
      return (left == null || right == null) ? null : c.relation().holds(left, right);
    }
    if (this instanceof Not not) {
      Boolean part = not.part().known();
      return part == null ? null : !part;
    }
    boolean decisive = this instanceof Or;
    List<Condition> parts = this instanceof And and ? and.parts() : ((Or) this).parts();
    boolean allKnown = true;
    for (Condition part : parts) {
      Boolean known = part.known();
      if (known != null && known == decisive) {
        return decisive;
      }
      allKnown &= known != null;
    }
    return allKnown ? !decisive : null;
  }
}
