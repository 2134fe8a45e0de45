package dev.strongform.processor.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Takes out of expressions what the point alone determines, no jet, and what is dear to compute: a
 * source, or the coefficients of a term that is affine in its unknown. Such values are the same at
 * all parameters. They are named {@code g1}, {@code g2}, ... in the order in which they are met,
 * and {@link Expr.Symbol}s stand in their place.
 *
 * <p>Of a sum or a product the operands of the point are gathered first, so that many of them make
 * one value; this uses that sums and products associate and commute. Sides of a choice are left
 * alone, since what they hold may be asked for at some points only, and so are the bodies of loops.
 */
public final class PointValues {
  /** Additions below which a value is computed again rather than read from memory. */
  private static final long DEAR = 8;

  private final Expressions expressions;
  private final Predicate<String> isTaken;
  private final Substitution substitution;
  private final Map<Expr, Boolean> ofPoint = new HashMap<>();
  private final Map<Expr, Boolean> dear = new HashMap<>();
  private final Map<Expr, Expr> rest = new HashMap<>();
  private final Map<Expr, Expr.Symbol> symbols = new LinkedHashMap<>();
  private int names;

  /**
   * Takes values out by making new nodes in a factory.
   *
   * @param isTaken whether a name means something else already
   */
  public PointValues(Expressions expressions, Predicate<String> isTaken) {
    this.expressions = expressions;
    this.isTaken = isTaken;
    this.substitution = new Substitution(expressions);
  }

  /** What is left of an expression, over the values' symbols. */
  public Expr takenFrom(Expr expression) {
    for (Expr node : Postorder.of(expression)) {
      if (!ofPoint.containsKey(node)) {
        ofPoint.put(node, determinedByPoint(node));
      }
    }
    for (Expr node : Postorder.where(List.of(expression), this::isTakenApart)) {
      if (isTakenApart(node) && !rest.containsKey(node)) {
        rest.put(node, remainder(node));
      }
    }
    return left(expression);
  }

  /** The values that were taken out so far, by their symbols' names, in their order. */
  public Map<String, Expr> values() {
    Map<String, Expr> values = new LinkedHashMap<>();
    symbols.forEach((value, symbol) -> values.put(symbol.name(), value));
    return values;
  }

  /** Whether a node is; its parts are known. */
  private boolean determinedByPoint(Expr node) {
    if (node instanceof Expr.Jet || node instanceof Expr.JetAt || node instanceof Expr.Symbol) {
      return false;
    }
    return node.children().stream().allMatch(this::isOfPoint);
  }

  private boolean isOfPoint(Expr node) {
    return Objects.requireNonNull(ofPoint.get(node));
  }

  private boolean isTakenApart(Expr node) {
    boolean guarded = node instanceof Expr.Choice || node instanceof Expr.Reduction;
    return !isOfPoint(node) && !guarded && !node.children().isEmpty();
  }

  private Expr left(Expr node) {
    if (isOfPoint(node)) {
      return isDear(node) ? symbol(node) : node;
    }
    return rest.getOrDefault(node, node);
  }

  private Expr remainder(Expr node) {
    List<Expr> known = node.children().stream().filter(this::isVariable).toList();
    if (node instanceof Expr.Sum && known.size() > 1 && isDear(expressions.sum(known))) {
      return expressions.sum(gathered(node, expressions.sum(known)));
    }
    if (node instanceof Expr.Product && known.size() > 1 && isDear(expressions.product(known))) {
      return expressions.product(gathered(node, expressions.product(known)));
    }
    Map<Expr, Expr> parts = new HashMap<>();
    node.children().forEach(part -> parts.put(part, left(part)));
    return substitution.rebuilt(node, parts);
  }

  /** The operands with those of the point as one value, in the first one's place. */
  private List<Expr> gathered(Expr node, Expr value) {
    List<Expr> operands = new ArrayList<>();
    boolean placed = false;
    for (Expr part : node.children()) {
      if (!isVariable(part)) {
        operands.add(left(part));
      } else if (!placed) {
        operands.add(symbol(value));
        placed = true;
      }
    }
    return operands;
  }

  /** Whether an operand is of the point, and no number. */
  private boolean isVariable(Expr operand) {
    return isOfPoint(operand) && Expr.constantValue(operand) == null;
  }

  private boolean isDear(Expr value) {
    return dear.computeIfAbsent(value, each -> Cost.flops(each) >= DEAR);
  }

  private Expr symbol(Expr value) {
    Expr.Symbol known = symbols.get(value);
    if (known == null) {
      known = (Expr.Symbol) expressions.symbol(newName());
      symbols.put(value, known);
    }
    return known;
  }

  private String newName() {
    String name;
    do {
      names++;
      name = "g" + names;
    } while (isTaken.test(name));
    return name;
  }
}
