package dev.strongform.kernel;

/** What gives jets at points from parameters: an ansatz on the channels that a term carries. */
interface JetPlan {
  /** The channels of each output. */
  JetShape shape();

  /** The number of outputs. */
  int outputs();

  /** The index after the last parameter. */
  int end();

  /** Counted operations of a forward sweep at one point. */
  long flops();

  /** Memory for one thread, whose sweeps the engine computes where there is something to choose. */
  JetMemory newMemory(KernelEngine engine, int lanes);
}
