/** What the compiler says about a problem: the rules, their messages, and where they point. */
@org.jspecify.annotations.NullMarked
package dev.strongform.processor.diagnostic;
