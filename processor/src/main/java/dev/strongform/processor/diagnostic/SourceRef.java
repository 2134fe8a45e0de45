package dev.strongform.processor.diagnostic;

/**
 * A place in the source that only the reader can turn back into a line and a column.
 *
 * @param id index of the remembered tree; places of one class are numbered as they were read
 */
public record SourceRef(int id) {}
