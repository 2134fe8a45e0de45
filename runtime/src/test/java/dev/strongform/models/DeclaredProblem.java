package dev.strongform.models;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ExactSolution;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.TrainingDefaults;
import java.util.List;
import java.util.Optional;

/** Stands for what the processor generates from {@link Declared}. */
public final class DeclaredProblem implements CompiledProblem {
  private final CompiledProblem model = Models.decay(4);

  @Override
  public ProblemInfo info() {
    return model.info();
  }

  @Override
  public Domain domain() {
    return model.domain();
  }

  @Override
  public List<Architecture> networks() {
    return model.networks();
  }

  @Override
  public List<ParameterBlock> parameters() {
    return model.parameters();
  }

  @Override
  public List<TermKernel> terms() {
    return model.terms();
  }

  @Override
  public TrainingDefaults training() {
    return model.training();
  }

  @Override
  public Solution solution(double[] theta) {
    return model.solution(theta);
  }

  @Override
  public Optional<ExactSolution> exact() {
    return model.exact();
  }

  @Override
  public CompiledProblem with(Domain domain, List<Architecture> networks) {
    return model.with(domain, networks);
  }
}
