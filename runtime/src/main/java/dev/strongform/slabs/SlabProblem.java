package dev.strongform.slabs;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.TrainingDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem on a slab of its time that is not the first: in the place of its initial conditions,
 * every unknown that has a time derivative, and its derivatives below that order, go on from the
 * slab before.
 */
public final class SlabProblem implements CompiledProblem {
  private final CompiledProblem slab;
  private final FrozenSlab before;
  private final List<TermKernel> terms;

  private SlabProblem(CompiledProblem slab, FrozenSlab before) {
    this.slab = slab;
    this.before = before;
    this.terms = terms(slab, before);
  }

  /**
   * A slab.
   *
   * @param slab the problem on it
   * @param before the problem on the slab before, with networks of the same sizes
   * @param theta the parameters of the slab before; copied
   * @throws IllegalArgumentException if no unknown has a time derivative
   */
  public static SlabProblem after(CompiledProblem slab, CompiledProblem before, double[] theta) {
    return new SlabProblem(slab, new FrozenSlab(before, theta.clone()));
  }

  private static List<TermKernel> terms(CompiledProblem slab, FrozenSlab before) {
    List<TermKernel> terms = new ArrayList<>();
    slab.terms().stream()
        .filter(term -> term.info().kind() != TermInfo.Kind.INITIAL)
        .forEach(terms::add);
    int others = terms.size();
    TimeOrders orders = new TimeOrders(slab);
    for (int network = 0; network < slab.networks().size(); network++) {
      String[] unknowns = slab.networks().get(network).name().split(", *");
      for (int output = 0; output < unknowns.length; output++) {
        for (int order = 0; order < orders.of(unknowns[output]); order++) {
          terms.add(ContinuityTerm.of(slab, before, network, output, order));
        }
      }
    }
    if (terms.size() == others) {
      throw new IllegalArgumentException(
          slab.info().name()
              + " has no time derivative that slabs could go on from; "
              + TimeSlabs.LEAVE_WHOLE);
    }
    return List.copyOf(terms);
  }

  @Override
  public Class<?> compiledClass() {
    return slab.compiledClass();
  }

  @Override
  public ProblemInfo info() {
    return slab.info();
  }

  @Override
  public Domain domain() {
    return slab.domain();
  }

  @Override
  public List<Architecture> networks() {
    return slab.networks();
  }

  @Override
  public List<ParameterBlock> parameters() {
    return slab.parameters();
  }

  @Override
  public List<TermKernel> terms() {
    return terms;
  }

  @Override
  public TrainingDefaults training() {
    return slab.training();
  }

  @Override
  public Solution solution(double[] theta) {
    return slab.solution(theta);
  }

  @Override
  public Optional<ExactSolution> exact() {
    return slab.exact();
  }

  @Override
  public CompiledProblem with(Domain domain, List<Architecture> networks) {
    return new SlabProblem(slab.with(domain, networks), before);
  }
}
