/** Losses as objectives with graded capabilities, evaluated by all cores in a fixed order. */
package dev.strongform.objective;
