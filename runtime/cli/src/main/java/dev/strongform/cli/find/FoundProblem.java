package dev.strongform.cli.find;

import dev.strongform.kernel.CompiledProblem;
import java.util.List;

/**
 * A problem that a command asked for.
 *
 * @param name the gallery's name, or the class's for a file
 * @param problem the compiled problem
 * @param sources what the processor generated for it, where that is to be had
 */
public record FoundProblem(String name, CompiledProblem problem, List<GeneratedSource> sources) {}
