package dev.strongform.cli.doctor;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param name what it is, one word in lower case
 * @param value what was found
 * @param advice what to do, where something is slower than it could be
 */
public record Finding(String name, String value, Optional<String> advice) {
  static Finding good(String name, String value) {
    return new Finding(name, value, Optional.empty());
  }

  static Finding slow(String name, String value, String advice) {
    return new Finding(name, value, Optional.of(advice));
  }
}
