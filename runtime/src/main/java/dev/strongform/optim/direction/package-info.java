/**
 * The part of a method that says what an iteration evaluates: a gradient, and a system if it has
 * one.
 */
package dev.strongform.optim.direction;
