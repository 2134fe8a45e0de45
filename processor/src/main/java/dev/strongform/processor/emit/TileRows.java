package dev.strongform.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Operator;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.plan.LanePart;
import dev.strongform.processor.plan.Slot;
import dev.strongform.processor.plan.Step;
import java.util.LinkedHashSet;
import java.util.Set;

/** Rows of a tile, at lane {@code i}. */
final class TileRows implements Rows {
  private final JetPlan jets;

  TileRows(JetPlan jets) {
    this.jets = jets;
  }

  @Override
  public CodeBlock read(Slot slot) {
    return CodeBlock.of("$N[$L]", array(slot), at(slot.index()));
  }

  @Override
  public CodeBlock write(Slot slot) {
    return CodeBlock.of("$N[$L] = ", array(slot), at(slot.index()));
  }

  @Override
  public String read(Expr.Indexed leaf, String index) {
    if (leaf instanceof Expr.CoordinateAt at) {
      return "points[" + from(at.firstAxis(), index) + "]";
    } else if (leaf instanceof Expr.NormalAt at) {
      return "normals[" + from(at.firstAxis(), index) + "]";
    }
    Expr.JetAt at = (Expr.JetAt) leaf;
    NetworkJet network = jets.networks().get(jets.positionOf(at.field()));
    int first = network.slotOf(new Expr.Jet(at.field(), Operator.partial(at.firstAxis())));
    return jetArray(jets.positionOf(at.field())) + "[" + from(first, index) + "]";
  }

  private static String from(int first, String index) {
    return first == 0 ? index + " * lanes + i" : "(" + first + " + " + index + ") * lanes + i";
  }

  private static String at(int row) {
    return switch (row) {
      case 0 -> "i";
      case 1 -> "lanes + i";
      default -> row + " * lanes + i";
    };
  }

  private String array(Slot slot) {
    return switch (slot.space()) {
      case POINTS -> "points";
      case NORMALS -> "normals";
      case JETS -> jetArray(slot.network());
      case RESIDUAL -> "residual";
      case PARTIALS -> "partials";
      case CURVATURE -> "curvature";
      case GIVEN -> "given";
      case SCRATCH -> "scratch";
    };
  }

  private String jetArray(int position) {
    return jets.networks().size() == 1 ? "jet" : "jet" + position;
  }

  /**
   * The declarations of the arrays that a part reads or writes.
   *
   * @param firstMemory index of the first network's memory in the tile
   */
  CodeBlock arrays(LanePart part, int firstMemory) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final int lanes = tile.lanes");
    Set<String> declared = new LinkedHashSet<>();
    Needs needs = Needs.of(part);
    for (Slot slot : needs.slots()) {
      if (declared.add(array(slot))) {
        declare(slot, firstMemory, code);
      }
    }
    needs.indexed().forEach(leaf -> declareIndexed(leaf, declared, firstMemory, code));
    return code.build();
  }

  private void declareIndexed(
      Expr.Indexed leaf, Set<String> declared, int firstMemory, CodeBlock.Builder code) {
    Slot slot = Slot.of(Slot.Space.POINTS, 0);
    if (leaf instanceof Expr.NormalAt) {
      slot = Slot.of(Slot.Space.NORMALS, 0);
    } else if (leaf instanceof Expr.JetAt at) {
      slot = new Slot(Slot.Space.JETS, jets.positionOf(at.field()), 0);
    } else if (!(leaf instanceof Expr.CoordinateAt)) {
      return;
    }
    if (declared.add(array(slot))) {
      declare(slot, firstMemory, code);
    }
  }

  private void declare(Slot slot, int firstMemory, CodeBlock.Builder code) {
    if (slot.space() == Slot.Space.JETS) {
      code.addStatement(
          "final double[] $N = tile.networks.get($L).outputs",
          array(slot),
          firstMemory + slot.network());
    } else if (slot.space() != Slot.Space.CURVATURE) {
      code.addStatement("final double[] $1N = tile.$1N", array(slot));
    }
  }

  /** The rows and indexed leaves that a part touches, in the order met. */
  private record Needs(Set<Slot> slots, Set<Expr.Indexed> indexed) {
    static Needs of(LanePart part) {
      Needs needs = new Needs(new LinkedHashSet<>(), new LinkedHashSet<>());
      for (Step step : part.steps()) {
        if (step instanceof Step.Load load) {
          needs.slots.add(load.from());
        } else if (step instanceof Step.Store store) {
          needs.slots.add(store.to());
        } else if (step instanceof Step.Accumulate accumulate) {
          needs.indexed.addAll(IndexedLeaves.of(accumulate.reduction().body()));
        }
      }
      return needs;
    }
  }
}
