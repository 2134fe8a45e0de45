package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Lines;
import dev.strongform.cli.terminal.Numbers;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Windows;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.train.HandOver;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingStart;
import dev.strongform.train.Weighting;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what is solved and how: before training, and where the method changes. */
public final class RunHeader {
  private static final int MOST_FACES_NAMED = 4;

  /** Characters of a label, with the space behind it. */
  private static final int LABEL = 10;

  private final String name;
  private final PrintWriter out;

  /** A header under the name that the user gave. */
  public RunHeader(String name, PrintWriter out) {
    this.name = name;
    this.out = out;
  }

  /** Prints the block. */
  public void print(TrainingStart start) {
    CompiledProblem problem = start.problem();
    line("problem", name + ": " + unknowns(problem) + ", " + ranges(problem.domain()));
    problem.terms().forEach(term -> printTerm(problem.domain(), term));
    if (problem.isWindowed()) {
      line("windows", windows(problem));
    } else {
      line("network", networks(problem) + "; " + Numbers.count(start.parameters()) + " parameters");
      line("points", points(start));
      if (start.options().slabs().several()) {
        line("slabs", slabs(start.options()));
      }
    }
    weighting(start).ifPresent(how -> line("weights", how));
    line("kernels", start.kernels());
    line("algebra", start.linearAlgebra());
    line("method", method(start.options()));
    if (!start.why().isEmpty()) {
      line("because", Lines.broken(start.why(), LABEL));
    }
    out.println();
    out.flush();
  }

  /** How terms are weighed against each other, where it is not by the weights given alone. */
  private static Optional<String> weighting(TrainingStart start) {
    CompiledProblem problem = start.problem();
    Weighting weighting = start.options().weighting().resolved(problem, start.options());
    if (problem.isWindowed() || weighting == Weighting.FIXED) {
      return Optional.empty();
    }
    if (weighting != Weighting.NTK) {
      return Optional.of(weighting.text());
    }
    return problem.terms().size() > 1
        ? Optional.of(
            "ntk: at the start the rows of J have the same mean square in all terms"
                + (start.options().weighting().holdsEquations(problem)
                    ? ", a thirtieth in data"
                    : ""))
        : Optional.empty();
  }

  /** Prints that another method goes on. */
  void print(MethodSwitch made) {
    line("switched", made.toString());
    out.flush();
  }

  private void line(String label, String text) {
    out.printf(Locale.ROOT, "%-" + LABEL + "s%s%n", label, text);
  }

  private void printTerm(Domain domain, TermKernel term) {
    TermInfo info = term.info();
    String goal = info.kind() == TermInfo.Kind.ENERGY ? " -> min" : " = 0";
    String equation = info.equation().contains("=") ? info.equation() : info.equation() + goal;
    String where = info.faces().isEmpty() ? "" : "   (" + faces(domain, info) + ")";
    String label =
        info.kind() == TermInfo.Kind.OBSERVATION
            ? "data"
            : info.kind().name().toLowerCase(Locale.ROOT);
    line(label, equation + where);
  }

  private static String faces(Domain domain, TermInfo term) {
    String named =
        term.faces().stream()
            .limit(MOST_FACES_NAMED)
            .map(face -> face(domain, face))
            .collect(Collectors.joining(", "));
    int more = term.faces().size() - MOST_FACES_NAMED;
    return more > 0 ? named + " and " + more + " more faces" : named;
  }

  private static String face(Domain domain, Face face) {
    return domain.axes().get(face.axis()).name() + " = " + Numbers.plain(domain.position(face));
  }

  private static String unknowns(CompiledProblem problem) {
    String arguments =
        problem.domain().axes().stream().map(Axis::name).collect(Collectors.joining(", "));
    return problem.info().unknowns().stream()
        .map(unknown -> unknown + "(" + arguments + ")")
        .collect(Collectors.joining(", "));
  }

  private static String ranges(Domain domain) {
    return domain.axes().stream().map(RunHeader::range).collect(Collectors.joining(", "));
  }

  private static String range(Axis axis) {
    String range =
        axis.name() + " in [" + Numbers.plain(axis.min()) + ", " + Numbers.plain(axis.max()) + "]";
    return axis.periodic() ? range + " periodic" : range;
  }

  private static String windows(CompiledProblem problem) {
    Windows windows = problem.networks().get(0).windows().orElseThrow();
    boolean timed = problem.domain().axes().stream().anyMatch(Axis::time);
    String polynomials =
        timed
            ? windows.spaceTerms() + " x " + windows.timeTerms() + " Chebyshev polynomials each"
            : "one, of as many Chebyshev polynomials as it takes";
    return String.format(
        Locale.ROOT,
        "%s; last coefficients at most %.0e of the solution's size",
        polynomials,
        windows.tolerance());
  }

  private static String networks(CompiledProblem problem) {
    return problem.networks().stream().map(RunHeader::network).collect(Collectors.joining(", "));
  }

  private static String network(Architecture network) {
    String layers = network.hidden().stream().map(String::valueOf).collect(Collectors.joining("-"));
    String activation = network.activation().name().toLowerCase(Locale.ROOT);
    String size = network.name() + ": " + layers + " " + activation;
    String kind =
        network
            .drawn()
            .map(own -> " features, " + own.text())
            .or(() -> network.frequencies().map(own -> ", " + own.text()))
            .orElse("");
    return size + kind + network.subdomains().map(own -> ", " + own.text()).orElse("");
  }

  private static String slabs(TrainingOptions options) {
    return options.slabs().text()
        + ", solved one after another; "
        + Numbers.count(HandOver.points(options))
        + " points where two meet";
  }

  private static String points(TrainingStart start) {
    return Numbers.count(start.points()) + " collocation points, " + start.options().sampling();
  }

  private static String method(TrainingOptions options) {
    String limit = options.seconds() > 0 ? ", " + Numbers.duration(options.seconds()) : "";
    return String.format(
        Locale.ROOT,
        "%s,%s at most %s iterations%s, seed %d, %s",
        named(options.method()),
        goal(options),
        Numbers.count(options.iterations()),
        limit,
        options.seed(),
        threads(options.threads()));
  }

  private static String goal(TrainingOptions options) {
    String each = options.slabs().several() ? " of each slab" : "";
    return options.goal() > 0
        ? " until the loss" + each + " is " + Numbers.scientific(options.goal()) + ","
        : "";
  }

  /** A schedule's name is followed by what it stands for. */
  private static String named(String method) {
    String schedule = Schedule.of(method).toString();
    return schedule.equals(method) ? method : method + " (" + schedule + ")";
  }

  private static String threads(int threads) {
    return switch (threads) {
      case 0 -> "all cores";
      case 1 -> "1 thread";
      default -> threads + " threads";
    };
  }
}
