package dev.strongform.processor.diagnostic;

/**
 * Something said about a problem.
 *
 * @param rule which rule says it
 * @param ref where
 * @param text the code and the sentence
 */
public record Diagnostic(Rule rule, SourceRef ref, String text) {}
