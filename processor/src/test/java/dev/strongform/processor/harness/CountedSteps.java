package dev.strongform.processor.harness;

import dev.strongform.kernel.Tile;
import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Cost;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Fraction;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.plan.LanePlan;
import dev.strongform.processor.plan.LeafNames;
import dev.strongform.processor.plan.Slot;
import dev.strongform.processor.plan.Step;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the steps of a plan at the first point of a tile, operation by operation, and counts each as
 * it is done. Expressions are walked as Java prints them: what occurs twice is computed twice. All
 * comparisons of a choice and both of its sides are computed, and one side is taken.
 */
public final class CountedSteps {
  private final BuiltProblem built;
  private final JetPlan jets;
  private final LeafNames names;
  private final Tile tile;
  private final OperationCounter counter = new OperationCounter();
  private final Map<String, Double> named = new HashMap<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<Slot, Double> stored = new HashMap<>();

  /**
   * Runs a plan.
   *
   * @param tile holds the point and the networks' outputs there
   */
  public CountedSteps(BuiltProblem built, JetPlan jets, LeafNames names, Tile tile, LanePlan plan) {
    this.built = built;
    this.jets = jets;
    this.names = names;
    this.tile = tile;
    plan.parts().forEach(part -> run(part.steps()));
  }

  /** What was counted. */
  public long count() {
    return counter.count();
  }

  /** Whether a plan stores a row. */
  public static boolean stores(LanePlan plan, Slot slot) {
    return plan.parts().stream()
        .flatMap(part -> part.steps().stream())
        .anyMatch(step -> step instanceof Step.Store store && store.to().equals(slot));
  }

  /** What was stored in a row. */
  public double stored(Slot slot) {
    return Objects.requireNonNull(stored.get(slot), slot::toString);
  }

  private void run(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Step.Load load) {
        named.put(load.name(), row(load.from()));
      } else if (step instanceof Step.Assign assign) {
        named.put(assign.name(), value(assign.value()));
      } else if (step instanceof Step.Store store) {
        stored.put(store.to(), value(store.value()));
      } else if (step instanceof Step.Accumulate loop) {
        named.put(loop.name(), accumulate(loop));
      }
    }
  }

  private double accumulate(Step.Accumulate loop) {
    boolean sum = loop.reduction().kind() == Expr.Reduction.Kind.SUM;
    double total = sum ? 0 : 1;
    for (int index = loop.reduction().from(); index < loop.reduction().to(); index++) {
      if (!loop.reduction().skip().contains(index)) {
        indices.put(loop.reduction().index(), index);
        run(loop.steps());
        double trip = value(loop.value());
        total = sum ? counter.sum(total, trip) : counter.product(total, trip);
      }
    }
    return total;
  }

  private double row(Slot slot) {
    return switch (slot.space()) {
      case POINTS -> tile.points[slot.index() * tile.lanes];
      case NORMALS -> tile.normals[slot.index() * tile.lanes];
      case GIVEN -> tile.given[slot.index() * tile.lanes];
      case JETS -> tile.networks.get(slot.network()).outputs[slot.index() * tile.lanes];
      default -> stored(slot);
    };
  }

  private double value(Expr node) {
    if (node instanceof Expr.Sum sum) {
      return sum(sum.terms());
    } else if (node instanceof Expr.Product || node instanceof Expr.Power) {
      return fraction(Fraction.of(node));
    } else if (node instanceof Expr.Apply apply) {
      counter.add(apply.function().weight());
      return apply.function().evaluate(apply.arguments().stream().map(this::value).toList());
    } else if (node instanceof Expr.Choice choice) {
      return choice(choice);
    } else if (node instanceof Expr.OpaqueCall call) {
      counter.add(Cost.OPAQUE);
      call.arguments().forEach(this::value);
      return leaf(call);
    }
    return leaf(node);
  }

  private double sum(List<Expr> terms) {
    boolean constant = isConstant(terms.get(0));
    double total = value(terms.get(0));
    for (Expr term : terms.subList(1, terms.size())) {
      constant &= isConstant(term);
      total = constant ? total + value(term) : counter.sum(total, value(term));
    }
    return total;
  }

  /** What javac computes: a point does not. */
  private static boolean isConstant(Expr operand) {
    return Expr.constantValue(operand) != null;
  }

  private double fraction(Fraction fraction) {
    double above = product(fraction.coefficient(), fraction.above());
    if (fraction.below().isEmpty()) {
      return above;
    }
    double below = product(1, fraction.below());
    counter.add(Cost.DIVISION);
    return above / below;
  }

  /** A coefficient of one is not written, and minus one is a sign. */
  private double product(double coefficient, List<Fraction.Part> parts) {
    boolean begun = Math.abs(coefficient) != 1;
    boolean constant = true;
    double product = coefficient;
    for (Fraction.Part part : parts) {
      double factor = part(part);
      constant &= isConstant(part.base()) && Expr.isConstant(part.exponent(), 1);
      product = begun && !constant ? counter.product(product, factor) : product * factor;
      begun = true;
    }
    return product;
  }

  private double part(Fraction.Part part) {
    double base = value(part.base());
    if (Expr.isConstant(part.exponent(), 1)) {
      return base;
    }
    counter.add(Cost.POWER);
    return StrictMath.pow(base, value(part.exponent()));
  }

  private double choice(Expr.Choice choice) {
    Map<Condition.Comparison, Boolean> known = new IdentityHashMap<>();
    for (Condition.Comparison comparison : choice.condition().comparisons()) {
      counter.add(1);
      double left = value(comparison.left());
      known.put(comparison, comparison.relation().holds(left, value(comparison.right())));
    }
    double whenTrue = value(choice.whenTrue());
    double whenFalse = value(choice.whenFalse());
    return choice.condition().holds(known::get) ? whenTrue : whenFalse;
  }

  private double leaf(Expr leaf) {
    Double constant = Expr.constantValue(leaf);
    if (constant != null) {
      return constant;
    } else if (leaf instanceof Expr.OpaqueCall call) {
      return LeafValues.call(built, call, this::leaf);
    } else if (leaf instanceof Expr.Indexed indexed) {
      return atIndex(indexed.at(Objects.requireNonNull(indices.get(indexed.index()))));
    }
    return Objects.requireNonNull(named.get(names.of(leaf)), leaf::toString);
  }

  private double atIndex(Expr leaf) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return row(Slot.of(Slot.Space.POINTS, coordinate.axis()));
    } else if (leaf instanceof Expr.Normal normal) {
      return row(Slot.of(Slot.Space.NORMALS, normal.axis()));
    } else if (leaf instanceof Expr.Jet jet) {
      NetworkJet network = jets.networkOf(jet);
      return row(new Slot(Slot.Space.JETS, jets.positionOf(jet.field()), network.slotOf(jet)));
    }
    return leaf(leaf);
  }
}
