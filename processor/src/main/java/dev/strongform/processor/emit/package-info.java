/** Turns plans into Java source and model cards. */
@NullMarked
package dev.strongform.processor.emit;

import org.jspecify.annotations.NullMarked;
