/** Schedules: methods that take over from one another, when, why, and with what state. */
package dev.strongform.optim.schedule;
