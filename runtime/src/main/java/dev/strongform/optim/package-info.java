/**
 * Methods, compositions of the parts in the packages below, and the one loop that all run through.
 */
package dev.strongform.optim;
