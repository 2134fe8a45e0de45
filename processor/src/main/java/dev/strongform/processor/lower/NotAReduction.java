package dev.strongform.processor.lower;

/** Says that a loop cannot stay a loop; it is then unrolled. */
final class NotAReduction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAReduction(String why) {
    super(why, null, false, false);
  }
}
