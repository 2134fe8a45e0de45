package dev.strongform.linalg;

/**
 * Memory that something holds beside a few vectors of all parameters.
 *
 * @param what is held, a phrase such as "its 50 pairs"
 * @param bytes at least; 0 where there is nothing
 */
public record Demand(String what, double bytes) {
  /** Nothing. */
  public static Demand none() {
    return new Demand("nothing", 0);
  }

  /** So many double precision numbers. */
  public static Demand ofNumbers(String what, double count) {
    return new Demand(what, Double.BYTES * count);
  }
}
