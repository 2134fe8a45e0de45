package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leibniz' rule for a window times a network on a jet: {@code (w N)_c = sum_t factor[t]
 * w_(window[t]) N_(network[t])} over the terms t with {@code target[t] = c}. What it needs of both
 * is in the jet already: a shape is closed under the parts of its partial derivatives, and a
 * Laplacian, {@code lap(w N) = w lap N + 2 grad w . grad N + N lap w}, brings its first derivatives
 * along.
 */
final class ProductRule {
  final int[] target;
  final int[] window;
  final int[] network;
  final double[] factor;

  /** One term. */
  private record Term(int target, int window, int network, double factor) {}

  /** The rule for a window, without the terms that are 0 because it is 1 along some axes. */
  ProductRule(BoxWindow box, JetShape shape) {
    List<Term> terms = new ArrayList<>();
    for (Channel channel : shape.channels()) {
      for (Term term : terms(shape, channel)) {
        if (!WindowJet.products(box, shape.channels().get(term.window())).isEmpty()) {
          terms.add(term);
        }
      }
    }
    this.target = terms.stream().mapToInt(Term::target).toArray();
    this.window = terms.stream().mapToInt(Term::window).toArray();
    this.network = terms.stream().mapToInt(Term::network).toArray();
    this.factor = terms.stream().mapToDouble(Term::factor).toArray();
  }

  private static List<Term> terms(JetShape shape, Channel channel) {
    return channel.kind() == Channel.Kind.LAPLACIAN
        ? laplacian(shape, channel)
        : partial(shape, channel);
  }

  private static List<Term> laplacian(JetShape shape, Channel channel) {
    int target = shape.indexOf(channel);
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(target, 0, target, 1));
    for (int axis : channel.axes()) {
      int first = shape.indexOf(Channel.partial(axis));
      terms.add(new Term(target, first, first, 2));
    }
    terms.add(new Term(target, target, 0, 1));
    return terms;
  }

  /** Each of the derivatives falls on the window or on the network; equal cases are counted. */
  private static List<Term> partial(JetShape shape, Channel channel) {
    int order = channel.order();
    Map<Integer, Term> terms = new TreeMap<>();
    for (int subset = 0; subset < 1 << order; subset++) {
      int window = shape.indexOf(part(channel, subset));
      int network = shape.indexOf(part(channel, ~subset));
      terms.merge(
          window,
          new Term(shape.indexOf(channel), window, network, 1),
          (known, more) ->
              new Term(known.target(), known.window(), known.network(), known.factor() + 1));
    }
    return List.copyOf(terms.values());
  }

  private static Channel part(Channel channel, int subset) {
    List<Integer> axes = new ArrayList<>();
    for (int i = 0; i < channel.order(); i++) {
      if ((subset >> i & 1) == 1) {
        axes.add(channel.axes().get(i));
      }
    }
    return new Channel(Channel.Kind.PARTIAL, axes);
  }

  /** The number of terms. */
  int terms() {
    return target.length;
  }
}
