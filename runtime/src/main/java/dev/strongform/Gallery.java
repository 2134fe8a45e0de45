package dev.strongform;

import java.util.List;

/**
 * A collection of problems that the command line solves by name. Providers are found by {@link
 * java.util.ServiceLoader}.
 */
public interface Gallery {
  /** The problems, in the order in which they are listed. */
  List<GalleryEntry> entries();
}
