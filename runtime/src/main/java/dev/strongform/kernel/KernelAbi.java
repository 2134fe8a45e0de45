package dev.strongform.kernel;

/** The version of the contract between generated code and this runtime. */
public final class KernelAbi {
  /** The contract of this runtime. */
  public static final int CURRENT = 6;

  private KernelAbi() {}

  /**
   * Refuses code that was generated for another contract.
   *
   * @throws IllegalStateException saying to rebuild
   */
  public static void require(int generatedFor, String problem) {
    if (generatedFor != CURRENT) {
      throw new IllegalStateException(
          problem
              + " was compiled for kernel contract "
              + generatedFor
              + ", but this runtime has "
              + CURRENT
              + ": rebuild it with the processor of the runtime's version");
    }
  }
}
