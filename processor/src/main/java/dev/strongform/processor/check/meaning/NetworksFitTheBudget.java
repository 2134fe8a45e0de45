package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.SubdomainsModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.WindowsModel;
import java.util.List;
import java.util.Locale;

/** The networks, and the derivatives that a term carries through them, are of a workable size. */
final class NetworksFitTheBudget implements MeaningRule {
  /** A vector of as many numbers takes 400 MB, and every method holds several. */
  private static final long MOST_PARAMETERS = 50_000_000;

  /** Each derivative is a channel of every neuron, and code of its own. */
  private static final int MOST_CHANNELS = 2_000;

  /** As many as the runtime takes. */
  private static final int MOST_BOXES = 10_000;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    context.problem().subdomains().ifPresent(boxes -> check(context, boxes, sink));
    for (NetworkModel network : context.problem().networks()) {
      if (network.windows().isPresent()) {
        check(context, network, network.windows().get(), sink);
        continue;
      }
      double boxes = context.problem().subdomains().map(SubdomainsModel::count).orElse(1.0);
      long parameters = (long) (boxes * parameters(context.problem(), network));
      if (parameters > MOST_PARAMETERS) {
        sink.report(
            AnsatzRule.TOO_LARGE,
            context.network(network),
            "the number of parameters of the network of " + network.name(),
            parameters,
            MOST_PARAMETERS,
            boxes > 1 ? "take fewer boxes" : "make the layers narrower");
      }
    }
    context.problem().terms().forEach(term -> check(context, term, sink));
  }

  private static void check(MeaningContext context, SubdomainsModel boxes, DiagnosticSink sink) {
    if (boxes.count() > MOST_BOXES) {
      sink.report(
          AnsatzRule.TOO_LARGE,
          context.sources().problem(),
          "the number of boxes, " + boxes.sizes() + ",",
          String.format(Locale.ROOT, "%.0f", boxes.count()),
          MOST_BOXES,
          "take fewer");
    }
  }

  /** The entries of the matrix that is factored for each window. */
  private static void check(
      MeaningContext context, NetworkModel network, WindowsModel windows, DiagnosticSink sink) {
    double columns = (double) windows.terms() * network.outputs().size();
    if (columns * columns > MOST_PARAMETERS) {
      sink.report(
          AnsatzRule.TOO_LARGE,
          context.network(network),
          "the number of entries in a window's matrix",
          String.format(Locale.ROOT, "%.0f", columns * columns),
          MOST_PARAMETERS,
          "take fewer polynomials");
    }
  }

  /** The parameters of a network, which may be more than an {@code int} holds. */
  private static long parameters(ProblemModel problem, NetworkModel network) {
    long count = 0;
    long inputs = problem.features();
    for (int width : network.layers()) {
      count += (inputs + 1) * width;
      inputs = width;
    }
    return count + (inputs + 1) * network.outputs().size();
  }

  private static void check(MeaningContext context, TermModel term, DiagnosticSink sink) {
    // A term that names too many derivatives itself is refused before they are closed.
    int named = Leaves.jets(term.residual()).size();
    int channels = named > MOST_CHANNELS ? named : channels(context.problem(), term);
    if (channels > MOST_CHANNELS) {
      sink.report(
          AnsatzRule.TOO_LARGE,
          context.sources().term(term.name()),
          "the number of derivatives that " + term.name() + " carries",
          channels,
          MOST_CHANNELS,
          "introduce an unknown for a lower derivative");
    }
  }

  private static int channels(ProblemModel problem, TermModel term) {
    return JetPlan.of(problem.outputs(), List.of(term.residual())).networks().stream()
        .mapToInt(network -> network.channels().size())
        .sum();
  }
}
