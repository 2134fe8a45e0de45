/**
 * The mathematics of a problem as interned expressions: built simplified, differentiated
 * symbolically, interpreted (the oracle of every later stage), counted and printed.
 */
@NullMarked
package dev.strongform.processor.expression;

import org.jspecify.annotations.NullMarked;
