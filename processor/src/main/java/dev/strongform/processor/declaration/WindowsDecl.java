package dev.strongform.processor.declaration;

/**
 * The values of a {@code @Windows}.
 *
 * @param space polynomials along the first axis in each window
 * @param time polynomials along the last axis in each window
 * @param tolerance what the last coefficients may be, relative to the solution's size
 */
public record WindowsDecl(Located<Integer> space, Located<Integer> time, Located<Double> tolerance)
    implements NetworkKindDecl {
  @Override
  public String annotation() {
    return "@Windows";
  }
}
