package dev.strongform.processor.read;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.Optional;

/**
 * A class that was read.
 *
 * @param ref the class
 * @param declaration what was written; empty where its declarations do not compile, which javac
 *     reports
 * @param reporter shows what the rules say of it
 */
public record ProblemSource(
    SourceRef ref, Optional<ProblemDecl> declaration, SourceReporter reporter) {}
