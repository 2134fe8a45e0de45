/** Rules on what is written: names, types, arity, and the Java that bodies may use. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.check.form;
