package dev.strongform.optim.preset;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PartialObjective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Renewal;
import dev.strongform.optim.Watch;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.quasinewton.QuasiNewton;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * L-BFGS, preconditioned by a nonlinear additive Schwarz method over layers or boxes: at every
 * other iteration the direction is the sum of what a few L-BFGS iterations on each of them alone,
 * the others fixed, would change (Kopanicakova, Kothari, Karniadakis and Krause 2024). The pairs of
 * all steps are the global matrix's.
 */
final class SchwarzCurvature implements Curvature {
  private final Curvature global;
  private final int memory;
  private final int localIterations;
  private final List<ParameterRange> subdomains;
  private boolean local;

  /**
   * A curvature.
   *
   * @param subdomains consecutive parameters, in order and without gaps
   * @param memory pairs kept, of all parameters and of each subdomain; at least 1
   * @param localIterations on each subdomain, at least 1
   */
  SchwarzCurvature(List<ParameterRange> subdomains, int memory, int localIterations) {
    this.subdomains = List.copyOf(subdomains);
    this.memory = memory;
    this.localIterations = localIterations;
    this.global = QuasiNewton.lbfgs(memory);
  }

  /**
   * One over the layers.
   *
   * @param blocks the parameters' blocks, in order and without gaps
   * @param memory pairs kept, of all parameters and of each layer; at least 1
   * @param localIterations on each layer, at least 1
   */
  static SchwarzCurvature layerwise(List<ParameterBlock> blocks, int memory, int localIterations) {
    return new SchwarzCurvature(layers(blocks), memory, localIterations);
  }

  /**
   * The layers: blocks whose names differ in their last part alone, such as u.layer1.weights. Where
   * networks lie in boxes, the boxes: u.box1 with all its layers is one.
   */
  static List<ParameterRange> layers(List<ParameterBlock> blocks) {
    List<ParameterRange> layers = new ArrayList<>();
    String before = "";
    for (ParameterBlock block : blocks) {
      String layer = layer(block.name());
      int end = block.offset() + block.size();
      boolean same = layer.equals(before) && !layers.isEmpty();
      int from = same ? layers.remove(layers.size() - 1).from() : block.offset();
      layers.add(new ParameterRange(from, end));
      before = layer;
    }
    return layers;
  }

  private static String layer(String name) {
    int box = name.indexOf(Architecture.BOX);
    int dot = box < 0 ? name.lastIndexOf('.') : name.indexOf('.', box + 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Capability evaluates() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean comparesGradients() {
    return true;
  }

  @Override
  public boolean followsGradient() {
    return true;
  }

  @Override
  public Optional<String> refusal(int parameters) {
    int known = subdomains.stream().mapToInt(ParameterRange::size).sum();
    return known == parameters
        ? Optional.empty()
        : Optional.of(
            "its subdomains are the layers of all parameters, but it knows those of "
                + known
                + " of "
                + parameters
                + "; take lbfgs");
  }

  /** That of all parameters; those of the layers come and go. */
  @Override
  public Demand demand(Objective objective) {
    return global.demand(objective);
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    global.observe(at, sampleChanged);
    local = !local;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    if (!local) {
      return global.step(at, gradient, step);
    }
    Arrays.fill(step, 0);
    for (ParameterRange subdomain : subdomains) {
      correct(at, subdomain, step);
    }
    return Vectors.dot(gradient, step) < 0 || (reset() && global.step(at, gradient, step));
  }

  /** Writes the change of one subdomain. */
  private void correct(Linearisation at, ParameterRange subdomain, double[] step) {
    PartialObjective part = new PartialObjective(at.objective(), List.of(subdomain), at.theta());
    Method method =
        new Method(
            "lbfgs",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            QuasiNewton.lbfgs(memory),
            StepControl.wolfe());
    double[] start = part.part(at.theta());
    double[] end = end(part, method, start).theta();
    for (int k = 0; k < start.length; k++) {
      step[subdomain.from() + k] = end[k] - start[k];
    }
  }

  /** A layer that is out of memory would have been corrected by nothing: the run is then. */
  private Outcome end(PartialObjective part, Method method, double[] start) {
    Limits limits = new Limits(localIterations, 0);
    Outcome outcome =
        Minimiser.minimise(
            part,
            method,
            start,
            limits,
            new Cancellation(),
            p -> {},
            Watch.never(),
            Renewal.never());
    if (outcome.stop() == Stop.MEMORY) {
      throw new OutOfMemoryError(outcome.advice());
    }
    return outcome;
  }

  /** Where the sum of the corrections leads nowhere, the global matrix has its turn. */
  @Override
  public boolean reset() {
    if (local) {
      local = false;
      return true;
    }
    return global.reset();
  }
}
