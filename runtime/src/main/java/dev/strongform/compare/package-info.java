/** Methods side by side: the same start and points, error against time and work. */
package dev.strongform.compare;
