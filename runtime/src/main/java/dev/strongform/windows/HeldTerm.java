package dev.strongform.windows;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.TensorChannel;
import dev.strongform.kernel.TermInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A term on the part of a window where it holds, and what it weighs there.
 *
 * @param rows its rows
 * @param face where it holds; nothing for the interior
 * @param orders the highest orders of differentiation in it
 */
record HeldTerm(TermRows rows, Optional<Face> face, TensorChannel.Orders orders) {
  /** What a condition weighs against the equation. */
  static final double CONDITION = 10;

  /** The terms of a problem, those on several faces once a face. */
  static List<HeldTerm> of(List<JetTerm> terms, Outputs outputs, Nodes nodes) {
    List<HeldTerm> held = new ArrayList<>();
    for (JetTerm term : terms) {
      TensorChannel.Orders orders = Outputs.highest(List.of(term));
      if (term.info().kind() == TermInfo.Kind.EQUATION) {
        TermRows rows = new TermRows(term, outputs, nodes.space(), nodes.time());
        held.add(new HeldTerm(rows, Optional.empty(), orders));
      }
      for (Face face : term.info().faces()) {
        held.add(onFace(term, face, orders, outputs, nodes));
      }
    }
    return held;
  }

  private static HeldTerm onFace(
      JetTerm term, Face face, TensorChannel.Orders orders, Outputs outputs, Nodes nodes) {
    boolean side = face.axis() == 0;
    TermRows rows =
        new TermRows(
            term,
            outputs,
            side ? nodes.spaceEnd(face.upper()) : nodes.space(),
            side ? nodes.time() : nodes.timeEnd(face.upper()));
    rows.onFace(face.axis(), face.sign());
    return new HeldTerm(rows, Optional.of(face), orders);
  }

  /** Whether the term holds on a window: everywhere inside, on a face where the window meets it. */
  boolean holdsOn(Domain domain, Slab slab, int window) {
    if (face.isEmpty()) {
      return true;
    }
    boolean upper = face.get().upper();
    if (face.get().axis() == 0) {
      return window == (upper ? slab.windows() - 1 : 0);
    }
    Axis axis = domain.axes().get(1);
    return upper ? slab.to() >= axis.max() : slab.from() <= axis.min();
  }

  /**
   * What makes the rows of the solution's own size: an equation's times the slab's length to its
   * order in time, or where there is none, the window's to its order in space, and the root of the
   * window's share of the axis; a condition's times its own orders.
   */
  double scale(Domain domain, Slab slab, int window) {
    double half = slab.half(window);
    if (face.isPresent()) {
      return CONDITION * Math.pow(half, orders.space()) * Math.pow(slab.half(), orders.time());
    }
    double size =
        orders.time() > 0
            ? Math.pow(2 * slab.half(), orders.time())
            : Math.pow(half, orders.space());
    return size * Math.sqrt(2 * half / domain.axes().get(0).length());
  }
}
