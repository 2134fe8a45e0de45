package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;

/**
 * One {@code @Coordinate} or the {@code @Time}.
 *
 * @param ref the annotation
 * @param name its name
 * @param min lower end of its range
 * @param max upper end of its range
 * @param dimension number of components; 1 for a scalar and for time
 * @param time whether it is the time
 */
public record AxisDecl(
    SourceRef ref,
    Located<String> name,
    Located<Double> min,
    Located<Double> max,
    Located<Integer> dimension,
    boolean time) {

  /** Whether it is a {@code double[]}. */
  public boolean isVector() {
    return dimension.value() > 1;
  }

  /** The type of a parameter of this name. */
  public JavaType type() {
    return isVector() ? JavaType.DOUBLE_ARRAY : JavaType.DOUBLE;
  }
}
