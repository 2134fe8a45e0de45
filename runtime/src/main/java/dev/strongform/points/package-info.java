/** Collocation points: rules that spread them, and the samplers of interiors and faces. */
package dev.strongform.points;
