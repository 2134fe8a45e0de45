package dev.strongform;

/**
 * One problem of a {@link Gallery}.
 *
 * @param name what a user types, such as {@code allen-cahn}: lower-case letters, digits and hyphens
 * @param title what it is, in one line
 * @param problem the class that bears {@code @Problem}; its compiled problem lies beside it
 */
public record GalleryEntry(String name, String title, Class<?> problem) {
  /** Checks the name. */
  public GalleryEntry {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "a gallery's name is of lower-case letters, digits and hyphens, but is \"" + name + "\"");
    }
  }
}
