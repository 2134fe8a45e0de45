package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/** An expression of a body, with the type that Java gives it. Parentheses are dropped. */
public sealed interface Expression {
  /** The type that Java gives it. */
  JavaType type();

  /** Where it stands. */
  SourceRef ref();

  /**
   * A literal, or a constant of another class whose value javac knows ({@code Math.PI}).
   *
   * @param value an {@link Integer}, {@link Long}, {@link Float}, {@link Double} or {@link Boolean}
   * @param text as written, such as {@code 1e-3} or {@code Math.PI}
   */
  record Literal(Object value, String text, JavaType type, SourceRef ref) implements Expression {}

  /** A parameter, a local variable or a loop's index. */
  record Name(String name, JavaType type, SourceRef ref) implements Expression {}

  /**
   * A constant of the problem's class or of a class nested in it.
   *
   * @param id of the {@link ConstantDecl}
   */
  record Constant(String id, JavaType type, SourceRef ref) implements Expression {}

  /**
   * A field annotated {@code @Trainable}, whose value training changes.
   *
   * @param name of the {@link TrainableDecl}
   */
  record Trainable(String name, JavaType type, SourceRef ref) implements Expression {}

  /**
   * A static field whose value is not known: of another class, or not {@code final}.
   *
   * @param text as written
   * @param remedy what to do, as an imperative
   */
  record OpaqueField(String text, String remedy, JavaType type, SourceRef ref)
      implements Expression {}

  /** {@code -a}, {@code +a}, {@code !a}. */
  record Unary(UnaryOperator operator, Expression operand, JavaType type, SourceRef ref)
      implements Expression {}

  /**
   * {@code a + b} and the like. Where both operands are integers the arithmetic is Java's.
   *
   * @param ref the operator's place
   */
  record Binary(
      BinaryOperator operator, Expression left, Expression right, JavaType type, SourceRef ref)
      implements Expression {}

  /** {@code condition ? yes : no}. */
  record Conditional(
      Expression condition, Expression yes, Expression no, JavaType type, SourceRef ref)
      implements Expression {}

  /** {@code (type) operand}. */
  record Cast(Expression operand, JavaType type, SourceRef ref) implements Expression {}

  /**
   * A function of {@code java.lang.Math} or {@code StrictMath}.
   *
   * @param function its name, such as {@code sin}
   */
  record MathCall(String function, List<Expression> arguments, JavaType type, SourceRef ref)
      implements Expression {
    /** Copies the arguments. */
    public MathCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A static method of the problem's class or of a class nested in it.
   *
   * @param method the {@link MethodDecl#id}
   */
  record OwnCall(String method, List<Expression> arguments, JavaType type, SourceRef ref)
      implements Expression {
    /** Copies the arguments. */
    public OwnCall {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A static method of another class, which stays a call.
   *
   * @param owner the class's qualified name
   * @param method the method's name
   */
  record ForeignCall(
      String owner, String method, List<Expression> arguments, JavaType type, SourceRef ref)
      implements Expression {
    /** Copies the arguments. */
    public ForeignCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code array[index]}. */
  record Element(Expression array, Expression index, JavaType type, SourceRef ref)
      implements Expression {}

  /** {@code array.length}. */
  record Length(Expression array, SourceRef ref) implements Expression {
    @Override
    public JavaType type() {
      return JavaType.INT;
    }
  }

  /** {@code {a, b}} or {@code new double[] {a, b}}. */
  record ArrayLiteral(List<Expression> elements, JavaType type, SourceRef ref)
      implements Expression {
    /** Copies the elements. */
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A name or a call that no rule of Java's scopes resolves.
   *
   * @param text the name as written
   * @param call whether it is called
   */
  record Unresolved(String text, boolean call, SourceRef ref) implements Expression {
    @Override
    public JavaType type() {
      return JavaType.OTHER;
    }
  }

  /**
   * Java that a body may not use.
   *
   * @param what a noun with its article, such as {@code a lambda}
   * @param remedy what to do, as an imperative
   */
  record Unsupported(String what, String remedy, SourceRef ref) implements Expression {
    @Override
    public JavaType type() {
      return JavaType.OTHER;
    }
  }
}
