package dev.strongform.processor.expression;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What it costs to compute expressions, in units of one addition.
 *
 * <p>Additions, multiplications and comparisons weigh 1, a division {@link #DIVISION}, a general
 * power {@link #POWER}, a function its {@link Function#weight}, an opaque call {@link #OPAQUE}, a
 * change of sign nothing, and nothing what javac computes of constants that a sum or a product
 * begins with. A subexpression that occurs several times is counted once, one in the body of a
 * reduction once a trip unless it does not depend on the index.
 *
 * <p>Both sides of a choice are counted, so that the cost is the same at every point: code for
 * vectors computes both and selects, and what either side shares with the rest is computed anyway.
 * Code that branches does less at a point where it leaves a side out.
 */
public final class Cost {
  /** What a division weighs. */
  public static final int DIVISION = 4;

  /** What a power weighs that is no small integer one. */
  public static final int POWER = 40;

  /** What a call of another class is taken to weigh. */
  public static final int OPAQUE = 50;

  private final List<Expr> nodes;
  private final FreeIndices free;
  private final Set<Expr> factors = new HashSet<>();

  private Cost(Collection<? extends Expr> expressions) {
    nodes = Postorder.of(expressions);
    free = FreeIndices.below(expressions);
    nodes.stream()
        .filter(Expr.Product.class::isInstance)
        .forEach(product -> factors.addAll(product.children()));
  }

  /** The cost of one expression. */
  public static long flops(Expr expression) {
    return flops(List.of(expression));
  }

  /** The cost of some expressions that share subexpressions. */
  public static long flops(Collection<? extends Expr> expressions) {
    return new Cost(expressions).total();
  }

  /**
   * The cost of an expression that holds no reduction, wherever it stands: also of what depends on
   * the index of a loop around it, each time that it is computed.
   */
  public static long flopsEachTime(Expr expression) {
    Cost cost = new Cost(List.of(expression));
    return cost.nodes.stream().mapToLong(cost::own).sum();
  }

  /** Whether the cost holds sides of a choice that are not taken at every point. */
  public static boolean holdsChoices(Expr expression) {
    return Postorder.of(expression).stream().anyMatch(Expr.Choice.class::isInstance);
  }

  private long total() {
    return nodes.stream().filter(free::isClosed).mapToLong(this::own).sum();
  }

  /** The cost of a node when its operands are known. */
  private long own(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return sum.terms().size() - 1L - foldedByJavac(sum.terms());
    }
    if (node instanceof Expr.Product product) {
      return product(product);
    }
    if (node instanceof Expr.Power power) {
      return power(power) + (isDivisor(power) && !factors.contains(power) ? DIVISION : 0);
    }
    if (node instanceof Expr.Apply apply) {
      return apply.function().weight();
    }
    if (node instanceof Expr.OpaqueCall) {
      return OPAQUE;
    }
    if (node instanceof Expr.Choice choice) {
      return choice.condition().comparisons().size();
    }
    return node instanceof Expr.Reduction reduction ? loop(reduction) : 0;
  }

  private long loop(Expr.Reduction reduction) {
    long body =
        Postorder.where(List.of(reduction.body()), this::isInLoop).stream()
            .filter(node -> !free.isClosed(node))
            .mapToLong(this::own)
            .sum();
    return reduction.trips().size() * (body + 1);
  }

  private boolean isInLoop(Expr node) {
    return !(node instanceof Expr.Reduction) && !free.isClosed(node);
  }

  private static long product(Expr.Product product) {
    boolean sign = Expr.isConstant(product.factors().get(0), -1);
    long below = product.factors().stream().filter(Cost::isDivisor).count();
    List<Expr> factors = product.factors().subList(sign ? 1 : 0, product.factors().size());
    long multiplications = factors.size() - 1L - foldedByJavac(factors);
    boolean allBelow = below == product.factors().size();
    return multiplications + (below == 0 ? 0 : DIVISION - (allBelow ? 0 : 1));
  }

  /** Operations between the constants that operands begin with: they are done at compile time. */
  private static long foldedByJavac(List<Expr> operands) {
    long leading =
        operands.stream().takeWhile(operand -> Expr.constantValue(operand) != null).count();
    return Math.max(0, leading - 1);
  }

  private static long power(Expr.Power power) {
    if (power.exponent() instanceof Expr.Constant constant) {
      double size = Math.abs(constant.value());
      boolean repeated = size <= Fraction.LARGEST_REPEATED && size == StrictMath.rint(size);
      return repeated ? (long) size - 1 : POWER;
    }
    return POWER;
  }

  private static boolean isDivisor(Expr factor) {
    return factor instanceof Expr.Power power
        && power.exponent() instanceof Expr.Constant constant
        && constant.value() < 0;
  }
}
