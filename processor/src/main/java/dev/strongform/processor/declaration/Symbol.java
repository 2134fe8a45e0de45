package dev.strongform.processor.declaration;

import java.util.List;

/** What the name of a method's parameter stands for. */
public sealed interface Symbol {
  /** The type that the parameter must have. */
  JavaType type();

  /** A coordinate, or the time. */
  record Coordinate(String name, JavaType type) implements Symbol {}

  /**
   * An unknown or a partial derivative of one.
   *
   * @param unknown its name
   * @param derivatives one coordinate's name a derivative, in the order of the axes; empty for the
   *     value
   * @param type {@code double[]} for the first derivative by a vector coordinate
   */
  record Field(String unknown, List<String> derivatives, JavaType type) implements Symbol {
    /** Copies the derivatives. */
    public Field {
      derivatives = List.copyOf(derivatives);
    }
  }

  /**
   * A {@code @Quantity} or a total derivative of one.
   *
   * @param quantity its name
   * @param derivatives as those of a {@link Field}
   */
  record Quantity(String quantity, List<String> derivatives, JavaType type) implements Symbol {
    /** Copies the derivatives. */
    public Quantity {
      derivatives = List.copyOf(derivatives);
    }
  }

  /**
   * The gradient over the space coordinates, one entry a scalar axis.
   *
   * @param base an unknown or a quantity
   */
  record Gradient(String base) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE_ARRAY;
    }
  }

  /**
   * The Laplacian over the space coordinates.
   *
   * @param base an unknown or a quantity
   */
  record Laplacian(String base) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }

  /**
   * The Laplacian of the Laplacian over the space coordinates.
   *
   * @param base an unknown or a quantity
   */
  record Bilaplacian(String base) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }

  /**
   * The derivative along the outward normal.
   *
   * @param base an unknown or a quantity
   */
  record NormalDerivative(String base) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }

  /** The outward unit normal, one entry a scalar axis of space. */
  record Normal() implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE_ARRAY;
    }
  }

  /**
   * A coefficient that is identified.
   *
   * @param name its field's name
   */
  record Trainable(String name) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }

  /**
   * A column of an observation's data.
   *
   * @param name in the header
   */
  record Column(String name) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }

  /**
   * The raw network output of an unknown.
   *
   * @param unknown its name
   */
  record Network(String unknown) implements Symbol {
    @Override
    public JavaType type() {
      return JavaType.DOUBLE;
    }
  }
}
