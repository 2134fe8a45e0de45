package dev.strongform.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that the launcher puts behind standard error, to hide a line of the virtual machine's
 * own. It has printed everything when it ends, which is a moment after this process lets go of it.
 */
final class ErrorFilter {
  private static final String PROPERTY = "strongform.filter";
  private static final long PATIENCE_SECONDS = 2;

  private ErrorFilter() {}

  /** Closes standard error, if there is a filter behind it, and waits for the filter's end. */
  static void finish() {
    Optional.ofNullable(Long.getLong(PROPERTY))
        .flatMap(ProcessHandle::of)
        .ifPresent(ErrorFilter::finish);
  }

  private static void finish(ProcessHandle filter) {
    try {
      new FileOutputStream(FileDescriptor.err).close();
      filter.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException pointless) {
      // The filter goes on alone.
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
