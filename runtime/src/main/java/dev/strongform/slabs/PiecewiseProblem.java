package dev.strongform.slabs;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.TrainingDefaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A problem whose slabs were solved one after another: its parameters are those of the first slab's
 * networks, then those of the second's, and so on. It is evaluated, not trained: it has no terms.
 */
public final class PiecewiseProblem implements CompiledProblem {
  private final CompiledProblem whole;
  private final List<CompiledProblem> slabs;

  /**
   * A problem in pieces.
   *
   * @param slabs the earliest first, each on a part of the time, with networks of the same sizes
   */
  public PiecewiseProblem(CompiledProblem whole, List<CompiledProblem> slabs) {
    this.whole = whole;
    this.slabs = List.copyOf(slabs);
  }

  @Override
  public Class<?> compiledClass() {
    return whole.compiledClass();
  }

  @Override
  public ProblemInfo info() {
    return whole.info();
  }

  @Override
  public Domain domain() {
    return whole.domain();
  }

  @Override
  public List<Architecture> networks() {
    return whole.networks();
  }

  @Override
  public List<ParameterBlock> parameters() {
    List<ParameterBlock> blocks = new ArrayList<>();
    int offset = 0;
    for (int k = 0; k < slabs.size(); k++) {
      for (ParameterBlock block : slabs.get(k).parameters()) {
        String name = "slab" + (k + 1) + "." + block.name();
        blocks.add(
            new ParameterBlock(name, offset + block.offset(), block.rows(), block.columns()));
      }
      offset += slabs.get(k).parameterCount();
    }
    return blocks;
  }

  @Override
  public List<ParameterRange> trained() {
    List<ParameterRange> ranges = new ArrayList<>();
    int offset = 0;
    for (CompiledProblem slab : slabs) {
      for (ParameterRange range : slab.trained()) {
        ranges.add(new ParameterRange(offset + range.from(), offset + range.to()));
      }
      offset += slab.parameterCount();
    }
    return ranges;
  }

  @Override
  public List<TermKernel> terms() {
    return List.of();
  }

  @Override
  public TrainingDefaults training() {
    return whole.training();
  }

  @Override
  public Solution solution(double[] theta) {
    List<Solution> pieces = new ArrayList<>();
    int from = 0;
    for (CompiledProblem slab : slabs) {
      int to = from + slab.parameterCount();
      pieces.add(slab.solution(Arrays.copyOfRange(theta, from, to)));
      from = to;
    }
    List<Domain> domains = slabs.stream().map(CompiledProblem::domain).toList();
    return new PiecewiseSolution(domains, pieces, theta.clone());
  }

  @Override
  public Optional<ExactSolution> exact() {
    return whole.exact();
  }

  /**
   * Not for solved slabs.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public CompiledProblem with(Domain domain, List<Architecture> networks) {
    throw new UnsupportedOperationException(
        "a problem in solved slabs has no other domain or networks; change the whole problem");
  }
}
