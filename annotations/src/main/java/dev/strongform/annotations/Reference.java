package dev.strongform.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tabulated solution to measure against, for problems without an {@link Exact} one. It is not
 * used in training.
 *
 * <p>The file is a table of comma-separated values whose header names the coordinates and the
 * unknowns. It lies beside the class among the resources, or beside a single source file.
 *
 * <pre>{@code
 * @Reference("allen_cahn.csv")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reference {
  /** The file's path, relative to the class. */
  String value();
}
