package dev.strongform.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a generated loop over lanes computes at one point, in units of one addition: a
 * multiplication or a comparison counts 1 as well, a division 4, a function what the compiler's
 * cost model says, and both sides of a choice. Networks, which are called by others, are left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operations {
  /** The count. */
  long value();
}
