/** What users can check of their own problems: derivatives, and what the generated code costs. */
package dev.strongform.verify;
