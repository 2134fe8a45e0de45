/** The spectrum that decides how a loss can be minimised, seen at given parameters. */
package dev.strongform.spectrum;
