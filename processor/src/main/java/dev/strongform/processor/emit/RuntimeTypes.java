package dev.strongform.processor.emit;

import com.palantir.javapoet.ClassName;

/** The names of the runtime's types that generated code uses; the compiler never links them. */
final class RuntimeTypes {
  static final ClassName RANDOM_FEATURES = kernel("RandomFeatures");
  static final ClassName FOURIER_FEATURES = kernel("FourierFeatures");
  static final ClassName SIREN = kernel("Siren");
  static final ClassName ACTIVATION = kernel("Activation");
  static final ClassName ARCHITECTURE = kernel("Architecture");
  static final ClassName AXIS = kernel("Axis");
  static final ClassName CHANNEL = kernel("Channel");
  static final ClassName COMPILED_BY = kernel("CompiledByStrongform");
  static final ClassName COMPILED_PROBLEM = kernel("CompiledProblem");
  static final ClassName COEFFICIENT = kernel("Coefficient");
  static final ClassName DOMAIN = kernel("Domain");
  static final ClassName ENERGY_TERM = kernel("EnergyTerm");
  static final ClassName EXACT_SOLUTION = kernel("ExactSolution");
  static final ClassName FACE = kernel("Face");
  static final ClassName HARD_CONDITION = kernel("HardCondition");
  static final ClassName JET_MEMORY = kernel("JetMemory");
  static final ClassName JET_NETWORK = kernel("JetNetwork");
  static final ClassName JET_SHAPE = kernel("JetShape");
  static final ClassName JET_SOURCE = kernel("JetSource");
  static final ClassName JET_TERM = kernel("JetTerm");
  static final ClassName KERNEL_ABI = kernel("KernelAbi");
  static final ClassName MODEL_CARD = kernel("ModelCard");
  static final ClassName OBSERVATION = kernel("Observation");
  static final ClassName OPERATIONS = kernel("Operations");
  static final ClassName PARAMETER_BLOCK = kernel("ParameterBlock");
  static final ClassName PARAMETER_LAYOUT = kernel("ParameterLayout");
  static final ClassName PROBLEM_INFO = kernel("ProblemInfo");
  static final ClassName SHARED_JETS = kernel("SharedJets");
  static final ClassName SOLUTION = kernel("Solution");
  static final ClassName STRUCTURE = kernel("Structure");
  static final ClassName SUBDOMAINS = kernel("Subdomains");
  static final ClassName TERM_INFO = kernel("TermInfo");
  static final ClassName TERM_KERNEL = kernel("TermKernel");
  static final ClassName TERM_STRUCTURE = kernel("TermStructure");
  static final ClassName TILE = kernel("Tile");
  static final ClassName TRAINING_DEFAULTS = kernel("TrainingDefaults");
  static final ClassName TYPED_SOLUTION = kernel("TypedSolution");
  static final ClassName WINDOWS = kernel("Windows");

  private RuntimeTypes() {}

  private static ClassName kernel(String name) {
    return ClassName.get("dev.strongform.kernel", name);
  }
}
