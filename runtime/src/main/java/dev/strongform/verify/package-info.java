/** Checks of derivatives that users can run on their own problems. */
package dev.strongform.verify;
