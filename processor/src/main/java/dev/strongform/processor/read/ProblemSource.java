package dev.strongform.processor.read;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.Optional;

/**
 * A class that was read.
 *
 * @param packageName its package; empty for the unnamed one
 * @param name its simple name
 * @param nested whether it stands within another class
 * @param ref the class's place
 * @param declaration what was written; empty where its declarations do not compile, which javac
 *     reports
 * @param reporter shows what the rules say of it
 */
public record ProblemSource(
    String packageName,
    String name,
    boolean nested,
    SourceRef ref,
    Optional<ProblemDecl> declaration,
    SourceReporter reporter) {}
