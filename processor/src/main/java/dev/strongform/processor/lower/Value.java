package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Condition;
import dev.strongform.processor.expression.Expr;

/** What a Java expression of a body stands for once its method is followed symbolically. */
sealed interface Value {
  /** A double. */
  record Real(Expr expression) implements Value {}

  /** An {@code int} or {@code long} that is known. */
  record Whole(long number) implements Value {}

  /** The index of a loop that stays a loop, from {@code from} to {@code to}, exclusive. */
  record LoopIndex(String name, int from, int to) implements Value {}

  /** An integer computed from the index of a loop that stays a loop. */
  record IndexArithmetic(Expr expression) implements Value {}

  /** A boolean that is known. */
  record Truth(boolean holds) implements Value {}

  /** A boolean that depends on the point. */
  record Test(Condition condition) implements Value {}

  /** An array. */
  record Array(Vector elements) implements Value {}

  /** An array of arrays. */
  record Matrix(java.util.List<Vector> rows) implements Value {
    /** Copies the rows. */
    public Matrix {
      rows = java.util.List.copyOf(rows);
    }
  }
}
