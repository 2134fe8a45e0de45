package dev.strongform.processor.plan;

import dev.strongform.processor.expression.CommonSubexpressions;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.ProblemModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Orders the computation of some results over the lanes: shared subexpressions first, and cut into
 * parts whose byte code stays below the size that HotSpot compiles (8,000 bytes; above it the
 * interpreter runs, 12 times slower).
 */
public final class LanePlanner {
  /** The most bytes that a part may be estimated at. */
  static final int MOST_BYTES = 7_000;

  private final JetPlan jets;
  private final Expressions expressions;
  private final LeafNames names;
  private final int mostBytes;

  /** Rows that are there, by the names of the symbols that read them. */
  private final Map<String, Slot> known;

  /** A planner for expressions over the given jets. */
  public LanePlanner(ProblemModel problem, JetPlan jets, Expressions expressions) {
    this(problem, jets, expressions, MOST_BYTES, Map.of());
  }

  /**
   * A planner for expressions that read rows of a tile besides.
   *
   * @param known the rows by the names of the symbols that stand for them
   */
  LanePlanner(
      ProblemModel problem, JetPlan jets, Expressions expressions, Map<String, Slot> known) {
    this(problem, jets, expressions, MOST_BYTES, known);
  }

  private LanePlanner(
      ProblemModel problem,
      JetPlan jets,
      Expressions expressions,
      int mostBytes,
      Map<String, Slot> known) {
    this.known = known;
    this.jets = jets;
    this.expressions = expressions;
    this.names = new LeafNames(problem.axes());
    this.mostBytes = mostBytes;
  }

  /** A planner that never splits, for code that runs rarely. */
  static LanePlanner unsplit(ProblemModel problem, JetPlan jets, Expressions expressions) {
    return new LanePlanner(problem, jets, expressions, Integer.MAX_VALUE, Map.of());
  }

  /** Plans the results, in order. */
  public LanePlan plan(List<Result> results) {
    Set<String> taken = names.taken(results);
    Sharing sharing = new Sharing(new CommonSubexpressions(expressions, taken::contains));
    return new Parts().cut(sharing.steps(results));
  }

  /** Where a leaf lies in a tile. */
  private Slot slot(Expr leaf) {
    if (leaf instanceof Expr.Coordinate coordinate) {
      return Slot.of(Slot.Space.POINTS, coordinate.axis());
    } else if (leaf instanceof Expr.Normal normal) {
      return Slot.of(Slot.Space.NORMALS, normal.axis());
    }
    Expr.Jet jet = (Expr.Jet) leaf;
    NetworkJet network = jets.networkOf(jet);
    return new Slot(Slot.Space.JETS, jets.positionOf(jet.field()), network.slotOf(jet));
  }

  /** Cuts a list of steps into parts, and adds the loads that each part needs. */
  private final class Parts {
    private final List<List<Step>> parts = new ArrayList<>();
    private final Map<String, Integer> partOf = new LinkedHashMap<>();
    private final Map<String, Slot> scratch = new LinkedHashMap<>();

    LanePlan cut(List<Step> steps) {
      List<Step> part = new ArrayList<>();
      Set<Expr> named = new HashSet<>();
      int bytes = ByteCodeSize.FRAME;
      for (Step step : steps) {
        int size = size(step, named);
        if (!part.isEmpty() && bytes + size > mostBytes) {
          parts.add(part);
          part = new ArrayList<>();
          named.clear();
          bytes = ByteCodeSize.FRAME;
          size = size(step, named);
        }
        part.add(step);
        bytes += size;
        named.addAll(leavesOf(List.of(step)));
        nameOf(step)
            .ifPresent(
                name -> {
                  named.add(expressions.symbol(name));
                  partOf.put(name, parts.size());
                });
      }
      parts.add(part);
      return finished();
    }

    /** A step with the loads that it needs and the store of its value, should a later part ask. */
    private int size(Step step, Set<Expr> named) {
      long loads = leavesOf(List.of(step)).stream().filter(leaf -> !named.contains(leaf)).count();
      long stores = nameOf(step).isPresent() ? 1 : 0;
      return ByteCodeSize.of(step) + (int) (loads + stores) * ByteCodeSize.TRANSFER;
    }

    private LanePlan finished() {
      for (int i = 0; i < parts.size(); i++) {
        for (String name : temporariesReadBy(parts.get(i))) {
          if (partOf.getOrDefault(name, i) < i) {
            scratch.computeIfAbsent(name, key -> Slot.of(Slot.Space.SCRATCH, scratch.size()));
          }
        }
      }
      List<LanePart> finished = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        finished.add(finished(i));
      }
      return new LanePlan(finished, scratch.size());
    }

    private LanePart finished(int index) {
      List<Step> steps = loads(index);
      steps.addAll(parts.get(index));
      scratch.forEach(
          (name, slot) -> {
            if (partOf.getOrDefault(name, -1) == index) {
              steps.add(new Step.Store(slot, expressions.symbol(name)));
            }
          });
      return new LanePart(steps);
    }

    private List<Step> loads(int index) {
      List<Step.Load> loads = new ArrayList<>();
      for (Expr leaf : leavesOf(parts.get(index))) {
        if (leaf instanceof Expr.Symbol symbol && known.containsKey(symbol.name())) {
          loads.add(new Step.Load(symbol.name(), Objects.requireNonNull(known.get(symbol.name()))));
        } else if (leaf instanceof Expr.Symbol symbol) {
          if (partOf.getOrDefault(symbol.name(), index) < index) {
            loads.add(
                new Step.Load(symbol.name(), Objects.requireNonNull(scratch.get(symbol.name()))));
          }
        } else {
          loads.add(new Step.Load(names.of(leaf), slot(leaf)));
        }
      }
      loads.sort(Comparator.comparing(Step.Load::from, Slot.ORDER));
      return new ArrayList<>(loads);
    }
  }

  private static Optional<String> nameOf(Step step) {
    if (step instanceof Step.Assign assign) {
      return Optional.of(assign.name());
    }
    return step instanceof Step.Accumulate accumulate
        ? Optional.of(accumulate.name())
        : Optional.empty();
  }

  private static List<String> temporariesReadBy(List<Step> steps) {
    return leavesOf(steps).stream()
        .filter(Expr.Symbol.class::isInstance)
        .map(leaf -> ((Expr.Symbol) leaf).name())
        .toList();
  }

  /** The leaves that steps read by name; what a loop reads by its index is left out. */
  private static Set<Expr> leavesOf(List<Step> steps) {
    Set<Expr> leaves = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Assign assign) {
        leaves.addAll(NamedLeaves.of(assign.value()));
      } else if (step instanceof Step.Store store) {
        leaves.addAll(NamedLeaves.of(store.value()));
      } else if (step instanceof Step.Accumulate accumulate) {
        leaves.addAll(leavesOf(accumulate.steps()));
        leaves.addAll(NamedLeaves.of(accumulate.value()));
      }
    }
    return leaves;
  }
}
