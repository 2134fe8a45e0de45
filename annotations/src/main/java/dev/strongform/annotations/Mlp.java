package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected network that stands for the unknowns. Without it a class gets the default one,
 * and the model card says so.
 *
 * <pre>{@code
 * @Mlp(hidden = {20, 20, 20})                    // one network, an output for every unknown
 *
 * @Mlp(of = {"u", "v"}, hidden = {32, 32})       // one for u and v together,
 * @Mlp(of = "p", hidden = {16}, activation = Activation.SINE)      // another for p
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Mlp.List.class)
public @interface Mlp {
  /** Names of the unknowns it gives; empty for all that no other {@code @Mlp} names. */
  String[] of() default {};

  /** The number of neurons of each hidden layer, each at least 1; at least one layer. */
  int[] hidden() default {20, 20, 20};

  /** The nonlinearity; as smooth as the equations' derivatives ask. */
  Activation activation() default Activation.TANH;

  /** Several networks; written as repeated {@code @Mlp}s. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The networks, in order. */
    Mlp[] value();
  }
}
