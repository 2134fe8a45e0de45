package dev.strongform.openblas;

import com.google.auto.service.AutoService;
import dev.strongform.linalg.GramAccumulator;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.TriangleAccumulator;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The native back end: OpenBLAS from bytedeco's artifact, which brings its own library. It runs
 * with one thread, since its callers are many, but for a large factorisation.
 */
@AutoService(LinearAlgebra.class)
public final class OpenBlasAlgebra implements LinearAlgebra {
  /** BLAS counts rows and columns, and steps between them, in 32 bits. */
  private static final int MOST_PARAMETERS = 1 << 20;

  @Override
  public String name() {
    return "openblas";
  }

  @Override
  public String description() {
    return "OpenBLAS (native)";
  }

  @Override
  public int preference() {
    return 100;
  }

  @Override
  public Optional<String> obstacle() {
    try {
      Loader.load(openblas.class);
      openblas.blas_set_num_threads(1);
      return Optional.empty();
    } catch (LinkageError | RuntimeException missing) {
      return Optional.of("no native library for " + Loader.Detector.getPlatform() + " was found");
    }
  }

  @Override
  public GramAccumulator gram(int parameters) {
    return new OpenBlasGram(parameters);
  }

  /** One matrix, its lower triangle the sum and its upper one the last factor; and a block. */
  @Override
  public long gramBytes(int parameters) {
    return parameters > MOST_PARAMETERS ? Long.MAX_VALUE / 16 : OpenBlasGram.bytes(parameters);
  }

  @Override
  public TriangleAccumulator triangle(int parameters) {
    return new OpenBlasTriangle(parameters);
  }

  @Override
  public long triangleBytes(int parameters) {
    return parameters > MOST_PARAMETERS ? Long.MAX_VALUE / 16 : OpenBlasTriangle.bytes(parameters);
  }

  /** What javacpp may still allocate outside the heap; by default as much as the heap's limit. */
  @Override
  public long availableBytes() {
    long allowed =
        Pointer.maxBytes() > 0 ? Pointer.maxBytes() - Pointer.totalBytes() : Long.MAX_VALUE;
    return Math.min(allowed, Pointer.availablePhysicalBytes());
  }
}
