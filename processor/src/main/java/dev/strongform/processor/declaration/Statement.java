package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;
import java.util.Optional;

/** A statement of a body. */
public sealed interface Statement {
  /** Where it stands. */
  SourceRef ref();

  /** {@code { ... }}; an empty statement is an empty block. */
  record Block(List<Statement> statements, SourceRef ref) implements Statement {
    /** Copies the statements. */
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A local variable.
   *
   * @param type never {@link JavaType#OTHER}, unless the type is a mistake
   * @param initialiser its first value, where it has one
   */
  record LocalVariable(String name, TypeDecl type, Optional<Expression> initialiser, SourceRef ref)
      implements Statement {}

  /**
   * {@code target = value}, {@code target += value}, {@code target++}.
   *
   * @param target a {@link Expression.Name}; anything else was already refused
   * @param value the new value, the operation included: {@code a += b} comes as {@code a = (type of
   *     a) (a + b)}, without the cast where it changes nothing
   */
  record Assign(Expression.Name target, Expression value, SourceRef ref) implements Statement {}

  /** {@code if (condition) yes else no}. */
  record If(Expression condition, Statement yes, Optional<Statement> no, SourceRef ref)
      implements Statement {}

  /**
   * {@code for (int index = from; index (less etc.) bound; index += step) body}. The body does not
   * assign the index.
   *
   * @param comparison one of the six comparisons, the index on its left
   * @param step the signed increment
   */
  record CountedLoop(
      String index,
      Expression from,
      BinaryOperator comparison,
      Expression bound,
      Expression step,
      Statement body,
      SourceRef ref)
      implements Statement {}

  /** {@code for (type name : array) body}. */
  record ForEach(String name, TypeDecl type, Expression array, Statement body, SourceRef ref)
      implements Statement {}

  /** {@code return value}. */
  record Return(Expression value, SourceRef ref) implements Statement {}

  /**
   * Java that a body may not use.
   *
   * @param what a noun with its article, such as {@code a while loop}
   * @param remedy what to do, as an imperative
   */
  record Unsupported(String what, String remedy, SourceRef ref) implements Statement {}
}
