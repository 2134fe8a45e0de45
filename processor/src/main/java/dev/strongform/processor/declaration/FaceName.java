package dev.strongform.processor.declaration;

/**
 * A face of the domain: an end of a coordinate of space, of every component where it is a vector.
 *
 * @param coordinate the coordinate's name
 * @param upper whether it is the upper end
 */
public record FaceName(String coordinate, boolean upper) {}
