/** What several tests of the compiler share. */
package dev.strongform.processor.testing;
