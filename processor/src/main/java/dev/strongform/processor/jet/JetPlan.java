package dev.strongform.processor.jet;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expr.Jet;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * The jets that a term needs: for every network it touches, the channels to carry.
 *
 * @param networks only networks that the term touches, in the problem's order
 */
public record JetPlan(List<NetworkJet> networks) {
  /** Copies the list. */
  public JetPlan {
    networks = List.copyOf(networks);
  }

  /**
   * Plans the jets of the given expressions, which share one evaluation.
   *
   * @param outputs the output fields of every network of the problem
   */
  public static JetPlan of(List<List<String>> outputs, List<Expr> expressions) {
    List<Jet> leaves = jetsOf(expressions);
    List<NetworkJet> networks = new ArrayList<>();
    int slot = 0;
    for (int i = 0; i < outputs.size(); i++) {
      List<Operator> wanted = wantedOf(outputs.get(i), leaves);
      if (!wanted.isEmpty()) {
        NetworkJet jet = new NetworkJet(i, outputs.get(i), JetClosure.of(wanted), slot);
        networks.add(jet);
        slot += jet.slots();
      }
    }
    return new JetPlan(networks);
  }

  /** Every jet leaf of the expressions, in the order met. */
  public static List<Jet> jetsOf(List<Expr> expressions) {
    return expressions.stream()
        .flatMap(expression -> Leaves.jets(expression).stream())
        .distinct()
        .toList();
  }

  private static List<Operator> wantedOf(List<String> outputs, List<Jet> leaves) {
    return leaves.stream()
        .filter(leaf -> outputs.contains(leaf.field()))
        .map(Jet::operator)
        .distinct()
        .toList();
  }

  /** The number of slots over all networks. */
  public int slots() {
    return networks.stream().mapToInt(NetworkJet::slots).sum();
  }

  /** The position among {@link #networks} of the one that gives a field. */
  public int positionOf(String field) {
    for (int i = 0; i < networks.size(); i++) {
      if (networks.get(i).outputs().contains(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no network of the term gives " + field);
  }

  /** The jet that gives a leaf. */
  public NetworkJet networkOf(Jet leaf) {
    return networks.get(positionOf(leaf.field()));
  }

  /** The highest order of differentiation carried. */
  public int order() {
    return networks.stream()
        .flatMap(network -> network.channels().stream())
        .mapToInt(Operator::order)
        .max()
        .orElse(0);
  }
}
