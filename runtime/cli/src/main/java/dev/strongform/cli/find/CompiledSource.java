package dev.strongform.cli.find;

import dev.strongform.cli.terminal.Mistake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that compiled: its problems, and what the processor generated. */
public final class CompiledSource {
  private final SourceFile file;
  private final List<String> problemClasses;
  private final MemoryFileManager output;
  private final ClassLoader loader;

  CompiledSource(SourceFile file, List<String> problemClasses, MemoryFileManager output) {
    this.file = file;
    this.problemClasses = List.copyOf(problemClasses);
    this.output = output;
    this.loader =
        new MemoryClassLoader(output, file.directory(), CompiledSource.class.getClassLoader());
  }

  /** The file's problems, in its order; at least one. */
  public List<FoundProblem> problems() {
    if (problemClasses.isEmpty()) {
      throw Mistake.model(
          "%s holds no problem: annotate its class with @Problem of dev.strongform.annotations.",
          file.path());
    }
    return problemClasses.stream().map(this::load).toList();
  }

  /** The file's problem, if it has one alone. */
  public FoundProblem only() {
    List<FoundProblem> problems = problems();
    if (problemClasses.size() > 1) {
      throw Mistake.command(
          "%s holds %d problems (%s); give each a file of its own to solve it.",
          file.path(), problemClasses.size(), String.join(", ", problemClasses));
    }
    return problems.get(0);
  }

  private FoundProblem load(String problemClass) {
    String simpleName = problemClass.substring(problemClass.lastIndexOf('.') + 1);
    return new FoundProblem(simpleName, ProblemLoader.load(problemClass, loader), sources());
  }

  private List<GeneratedSource> sources() {
    return output.sources().entrySet().stream().map(CompiledSource::source).toList();
  }

  private static GeneratedSource source(Map.Entry<String, MemoryFile> entry) {
    return new GeneratedSource(Path.of(entry.getKey()), entry.getValue().text(), Optional.empty());
  }
}
