package dev.strongform.processor.declaration;

import java.util.Locale;

/** What an annotated method is to the problem. */
public enum Role {
  /** A residual in the interior. */
  EQUATION("@Equation"),
  /** An integrand over the interior, whose integral is made least. */
  ENERGY("@Energy"),
  /** A residual at the start of time. */
  INITIAL("@Initial"),
  /** A residual on faces of space. */
  BOUNDARY("@Boundary"),
  /** A residual at points of data. */
  OBSERVATION("@Observation"),
  /** A known solution. */
  EXACT("@Exact"),
  /** A transform of the raw network output. */
  ANSATZ("@Ansatz"),
  /** A derived field. */
  QUANTITY("@Quantity");

  private final String text;

  Role(String text) {
    this.text = text;
  }

  /** The annotation as Java writes it. */
  public String text() {
    return text;
  }

  /** The name that stands for all terms of this role among weights, such as {@code boundary}. */
  public String weight() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the method is a term of what training makes small. */
  public boolean isTerm() {
    return this == EQUATION
        || this == ENERGY
        || this == INITIAL
        || this == BOUNDARY
        || this == OBSERVATION;
  }
}
