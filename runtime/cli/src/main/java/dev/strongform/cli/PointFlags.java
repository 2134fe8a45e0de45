package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.Slabs;
import dev.strongform.train.Resampling;
import dev.strongform.train.TrainingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where the points of an iteration lie: drawn anew, in one slab of the time. */
final class PointFlags {
  @Option(
      names = "--resample",
      paramLabel = "N",
      description = "Draw the interior points anew every N iterations; 0 for never.")
  private @Nullable Integer resample;

  @Option(
      names = "--resampling",
      paramLabel = "RULE",
      description =
          "How: rad (by the residual, the default), rar-d (added by the residual) or uniform;"
              + " rad(K,C) for another exponent and offset.")
  private @Nullable String resampling;

  @Option(
      names = "--slabs",
      paramLabel = "N",
      description = "Parts of the time that are solved one after another.")
  private @Nullable Integer slabs;

  @Option(
      names = "--cuts",
      split = ",",
      paramLabel = "T",
      description =
          "Times at which one such part ends and the next begins, where unequal: 0.2,0.4.")
  private double @Nullable [] cuts;

  /** The options with every flag that was given. */
  TrainingOptions applyTo(TrainingOptions options) {
    Resampling old = options.resampling();
    Resampling changed =
        new Resampling(
            resample == null ? old.every() : resample,
            resampling == null ? old.rule() : resampling);
    TrainingOptions result = options.withResampling(changed);
    if (slabs != null && cuts != null) {
      throw Mistake.command(
          "--cuts make %d slabs where they lie, not %d equal ones: leave out --slabs.",
          cuts.length + 1, slabs);
    }
    if (cuts != null) {
      return result.withSlabs(Slabs.at(cuts));
    }
    return slabs == null ? result : result.withSlabs(slabs);
  }
}
