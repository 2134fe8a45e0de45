package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.expression.FieldNames;
import dev.strongform.processor.expression.ShortestDecimal;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.jet.NetworkJet;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.DrawModel;
import dev.strongform.processor.model.NetworkModel;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.SubdomainsModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.TrainableModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.model.WindowsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** States what was proven of a problem, a sentence each. */
public final class Facts {
  private final ProblemModel problem;
  private final Linearity linearity = new Linearity(new Expressions());
  private final List<String> sentences = new ArrayList<>();

  private Facts(ProblemModel problem) {
    this.problem = problem;
  }

  /** The sentences, in a fixed order. */
  public static List<String> of(ProblemModel problem) {
    Facts facts = new Facts(problem);
    facts.linearity();
    facts.orders();
    facts.constants();
    facts.coefficients();
    facts.sharing();
    facts.sizes();
    return List.copyOf(facts.sentences);
  }

  private void linearity() {
    if (!problem.energies().isEmpty()) {
      energies();
      return;
    }
    if (linearity.affine(problem)) {
      sentences.add("affine in " + unknowns() + solved(consequence()));
      return;
    }
    for (UnknownModel unknown : problem.unknowns()) {
      boolean affine = linearity.affineIn(problem, unknown.name());
      sentences.add(
          (affine ? "affine in " + unknown.name() + " alone" : "not affine in " + unknown.name()));
    }
  }

  private void energies() {
    boolean conditions =
        problem.terms().stream().filter(term -> !term.isEnergy()).allMatch(linearity::affine);
    sentences.add(
        conditions && linearity.quadratic(problem)
            ? "quadratic in " + unknowns() + solved(": one linear solve trains the output layer")
            : "not quadratic in " + unknowns());
  }

  /** What follows for networks, unless an ansatz comes between. */
  private String solved(String consequence) {
    return linearity.solvable(problem) ? consequence : ", but not in its network, by the ansatz";
  }

  private String consequence() {
    if (problem.isWindowed()) {
      return ": one linear least squares solves for windows";
    }
    return problem.trainables().isEmpty()
        ? ": one linear least squares trains the output layer"
        : " for given "
            + problem.trainables().stream()
                .map(TrainableModel::name)
                .collect(Collectors.joining(", "));
  }

  private String unknowns() {
    return problem.unknowns().stream().map(UnknownModel::name).collect(Collectors.joining(", "));
  }

  private void orders() {
    for (UnknownModel unknown : problem.unknowns()) {
      List<String> orders = new ArrayList<>();
      if (!problem.space().isEmpty()) {
        orders.add("order " + Orders.inSpace(problem, unknown.name()) + " in space");
      }
      if (problem.time().isPresent()) {
        orders.add("order " + Orders.inTime(problem, unknown.name()) + " in time");
      }
      sentences.add(unknown.name() + ": " + String.join(", ", orders));
    }
  }

  private void constants() {
    for (String unknown : FreeConstants.of(problem)) {
      sentences.add(unknown + " is determined up to a constant");
    }
  }

  private void coefficients() {
    if (problem.terms().stream().noneMatch(term -> term.kind() == TermModel.Kind.EQUATION)) {
      return;
    }
    sentences.add(
        linearity.constantCoefficients(problem)
            ? "the equations' coefficients do not vary over the domain"
            : "the equations' coefficients vary over the domain");
  }

  /** Which terms share a jet. */
  private void sharing() {
    for (JetGroup group : JetGroup.of(problem)) {
      String terms = group.terms().stream().map(TermModel::name).collect(Collectors.joining(", "));
      String verb = group.terms().size() > 1 ? " share the jet " : " carries the jet ";
      sentences.add(terms + verb + jet(group.jets()));
    }
  }

  private String jet(JetPlan jets) {
    FieldNames names = new FieldNames(AxisModel.names(problem.axes()));
    return jets.networks().stream()
        .filter(network -> network.network() < problem.networks().size())
        .map(network -> channels(names, network))
        .collect(Collectors.joining("; "));
  }

  private static String channels(FieldNames names, NetworkJet network) {
    String field = network.outputs().size() == 1 ? network.outputs().get(0) : "net";
    return network.channels().stream()
        .map(channel -> names.identifier(new Expr.Jet(field, channel)))
        .collect(Collectors.joining(", "));
  }

  private void sizes() {
    for (NetworkModel network : problem.networks()) {
      sentences.add(
          network
              .windows()
              .map(own -> "windows of " + network.name() + ": " + size(own, network.declared()))
              .orElseGet(() -> "network of " + network.name() + ": " + size(network)));
    }
  }

  private String size(WindowsModel windows, boolean declared) {
    String polynomials =
        problem.time().isPresent()
            ? windows.space() + " x " + windows.time() + " Chebyshev polynomials each"
            : "one, of as many Chebyshev polynomials as it takes";
    return polynomials
        + ", last coefficients at most "
        + ShortestDecimal.of(windows.tolerance()).asText()
        + " of the solution's size"
        + usual(declared);
  }

  private String size(NetworkModel network) {
    String activation = network.activation().toLowerCase(Locale.ROOT);
    if (network.drawn().isPresent()) {
      return network.trained(problem.features())
          + " parameters to solve for, over "
          + network.hidden().get(0)
          + " "
          + activation
          + " features, drawn"
          + network.drawn().filter(drawn -> !drawn.isWhole()).map(Facts::atFractions).orElse("")
          + problem.subdomains().map(Facts::each).orElse("");
    }
    return network.trained(problem.features())
        + " parameters, layers "
        + network.hidden()
        + ", "
        + activation
        + network
            .fourier()
            .map(fourier -> ", over " + fourier.neurons() + " sines and cosines, drawn")
            .orElse("")
        + problem.subdomains().map(Facts::each).orElse("")
        + usual(network.declared());
  }

  private static String usual(boolean declared) {
    return declared ? "" : " (the default)";
  }

  private static String atFractions(DrawModel drawn) {
    return " at "
        + drawn.fractions().stream()
            .map(fraction -> ShortestDecimal.of(fraction).asText())
            .collect(Collectors.joining(" and "))
        + " of the scale in turns";
  }

  private static String each(SubdomainsModel subdomains) {
    return ", in each of "
        + subdomains.sizes()
        + " boxes that overlap by "
        + ShortestDecimal.of(subdomains.overlap()).asText();
  }
}
