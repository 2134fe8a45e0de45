/** What this machine and this Java give, and what would make them faster. */
@org.jspecify.annotations.NullMarked
package dev.strongform.cli.doctor;
