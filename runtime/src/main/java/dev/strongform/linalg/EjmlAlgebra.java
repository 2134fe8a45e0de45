package dev.strongform.linalg;

import com.google.auto.service.AutoService;
import java.util.Optional;

/** The back end in plain Java: slower than native code, always there. */
@AutoService(LinearAlgebra.class)
public final class EjmlAlgebra implements LinearAlgebra {
  /** Java arrays hold at most 2^31 - 1 entries. */
  private static final int MOST_PARAMETERS = 46_340;

  @Override
  public String name() {
    return "ejml";
  }

  @Override
  public String description() {
    return "EJML (plain Java, " + LowerTriangles.description() + ")";
  }

  @Override
  public int preference() {
    return 0;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public GramAccumulator gram(int parameters) {
    return new EjmlGram(parameters);
  }

  /** Half of the matrix, and a whole copy of it while it is factored. */
  @Override
  public long gramBytes(int parameters) {
    long factor = 8L * parameters * parameters;
    return parameters > MOST_PARAMETERS
        ? Long.MAX_VALUE / 16
        : LowerTriangles.bytes(parameters + 1) + factor;
  }

  @Override
  public TriangleAccumulator triangle(int parameters) {
    return new PlainTriangle(parameters);
  }

  @Override
  public long triangleBytes(int parameters) {
    return PlainTriangle.bytes(parameters);
  }

  @Override
  public long availableBytes() {
    return Room.ofHeap();
  }
}
