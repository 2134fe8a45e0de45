package dev.strongform.processor.jet;

import dev.strongform.processor.expression.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Closes a set of derivatives under what propagating them through a nonlinearity needs.
 *
 * <p>By Faa di Bruno's formula a mixed partial of {@code sigma(y)} is a polynomial in the partials
 * of {@code y} over all sub-multi-indices; the Laplacian needs the value, the first derivative
 * along each of its axes, and itself (the forward Laplacian: d + 2 channels, never d second
 * derivatives).
 */
public final class JetClosure {
  private static final Comparator<Operator> ORDER =
      Comparator.comparingInt(Operator::order)
          .thenComparing(Operator::kind)
          .thenComparing(Operator::axes, JetClosure::lexicographic);

  private JetClosure() {}

  /** The channels to carry: the value first, then by order; independent of the order wanted. */
  public static List<Operator> of(Collection<Operator> wanted) {
    TreeSet<Operator> closed = new TreeSet<>(ORDER);
    closed.add(Operator.value());
    wanted.forEach(operator -> addWithNeeds(operator, closed));
    return List.copyOf(closed);
  }

  private static void addWithNeeds(Operator operator, TreeSet<Operator> closed) {
    if (closed.add(operator)) {
      needs(operator).forEach(needed -> addWithNeeds(needed, closed));
    }
  }

  private static List<Operator> needs(Operator operator) {
    List<Operator> needs = new ArrayList<>();
    List<Integer> axes = operator.axes();
    for (int i = 0; i < axes.size(); i++) {
      if (operator.kind() == Operator.Kind.LAPLACIAN) {
        needs.add(Operator.partial(axes.get(i)));
      } else {
        needs.add(without(axes, i));
      }
    }
    return needs;
  }

  private static Operator without(List<Integer> axes, int position) {
    List<Integer> rest = new ArrayList<>(axes);
    rest.remove(position);
    return Operator.partial(rest.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int lexicographic(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
