/** The named methods: tables of compositions, and what is made of whole methods. */
package dev.strongform.optim.preset;
