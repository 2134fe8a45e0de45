package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Terminal;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingStart;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Prints the header when training starts, and redraws a progress bar where somebody watches. */
public final class RunListener implements TrainingListener, AutoCloseable {
  private static final int UPDATE_MILLISECONDS = 200;
  private static final long UPDATE_NANOSECONDS = UPDATE_MILLISECONDS * 500_000L;

  private final RunHeader header;
  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private @Nullable ProgressText text;
  private long lastUpdate = System.nanoTime() - UPDATE_NANOSECONDS;

  /** A listener for one run. */
  public RunListener(RunHeader header, Terminal terminal) {
    this.header = header;
    this.terminal = terminal;
  }

  @Override
  public void started(TrainingStart start) {
    header.print(start);
    if (terminal.interactive()) {
      text = new ProgressText(start.options());
      bar = newBar(start.options().iterations());
    }
  }

  @Override
  public void iteration(IterationRecord iteration) {
    // Formatting costs more than a cheap iteration.
    if (bar != null && text != null && System.nanoTime() - lastUpdate > UPDATE_NANOSECONDS) {
      lastUpdate = System.nanoTime();
      bar.stepTo(iteration.iteration());
      bar.setExtraMessage(text.of(iteration));
    }
  }

  @Override
  public void switched(MethodSwitch made) {
    if (bar != null) {
      wipe();
    }
    header.print(made);
  }

  /** Removes the bar. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      wipe();
    }
  }

  private void wipe() {
    terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
    terminal.err().flush();
  }

  private ProgressBar newBar(int iterations) {
    return new ProgressBarBuilder()
        .setTaskName("training")
        .setInitialMax(iterations)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
        .hideEta()
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, terminal.columns() - 1))
        .build();
  }

  private void draw(String line) {
    terminal.err().print("\r" + line);
    terminal.err().flush();
  }
}
