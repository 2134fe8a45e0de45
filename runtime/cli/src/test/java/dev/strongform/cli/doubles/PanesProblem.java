package dev.strongform.cli.doubles;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.TrainingDefaults;
import dev.strongform.kernel.Windows;
import java.util.List;
import java.util.Map;

/** What the processor would have put beside {@link Panes}. */
public class PanesProblem extends LinearProblem {
  /** What the class declares. */
  public static final Windows DECLARED = Windows.of(10, 8, 1e-6);

  private final List<Architecture> networks;

  /** The problem on the unit box. */
  public PanesProblem() {
    this(List.of(Architecture.windows("u", 1, DECLARED)));
  }

  private PanesProblem(List<Architecture> networks) {
    super("Panes", 2, point -> 1 + 2 * point[0] - 3 * point[1], true);
    this.networks = networks;
  }

  @Override
  public List<Architecture> networks() {
    return networks;
  }

  @Override
  public CompiledProblem with(Domain sameDomain, List<Architecture> newNetworks) {
    return new PanesProblem(newNetworks);
  }

  @Override
  public TrainingDefaults training() {
    return new TrainingDefaults("auto", "sobol", 50, 10, 10, 0, 0, 1, Map.of());
  }
}
