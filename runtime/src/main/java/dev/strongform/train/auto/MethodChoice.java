package dev.strongform.train.auto;

import java.util.Optional;

/**
 * What a run takes where it leaves the method open.
 *
 * @param method name of a preset, or a schedule of several
 * @param batch points of a mini-batch; 0 for all
 * @param measured of the loss where the run starts; nothing where proofs or the precision settle it
 * @param why a phrase or two, with the numbers that were measured
 */
public record MethodChoice(String method, int batch, Optional<Survey> measured, String why) {
  /** A choice for which nothing was measured. */
  public static MethodChoice unmeasured(String method, int batch, String why) {
    return new MethodChoice(method, batch, Optional.empty(), why);
  }

  /** The same, its reason led in by what was proved. */
  public MethodChoice after(Proofs proved) {
    String link = measured.isPresent() ? "; measured: " : "; ";
    return new MethodChoice(method, batch, measured, "proved: " + proved.text() + link + why);
  }
}
