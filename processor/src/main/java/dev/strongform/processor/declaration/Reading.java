package dev.strongform.processor.declaration;

import java.util.List;
import java.util.Optional;

/** What became of a parameter's name. */
public sealed interface Reading {
  /** It stands for a symbol. */
  record Known(Symbol symbol) implements Reading {}

  /**
   * It stands for something that this method cannot have.
   *
   * @param why a sentence's end
   */
  record NotHere(String why) implements Reading {}

  /** It is a derivative of too high an order. */
  record TooHigh(int order) implements Reading {}

  /**
   * It is a higher derivative by a vector coordinate.
   *
   * @param base the unknown or quantity
   * @param coordinate the vector coordinate
   */
  record ByVector(String base, String coordinate) implements Reading {}

  /**
   * Nothing is called so.
   *
   * @param candidates all names that the method may use, the plainest first
   * @param fields whether the problem declares an unknown at all
   * @param time the name of the time, where there is one
   */
  record Unknown(List<String> candidates, boolean fields, Optional<String> time)
      implements Reading {
    /** Copies the names. */
    public Unknown {
      candidates = List.copyOf(candidates);
    }
  }
}
