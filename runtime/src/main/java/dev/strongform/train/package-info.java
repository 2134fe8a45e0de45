/** Training of compiled problems: options, points, progress, errors, results. */
package dev.strongform.train;
