package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a file that a problem names: a resource beside its class, which for a single source file is
 * a file beside that, or else a file by its path.
 *
 * @param path as the problem names it
 */
record DataFile(CompiledProblem problem, String path) {
  /** Its content; nothing where there is none. */
  @Nullable InputStream open() throws IOException {
    ClassLoader loader = problem.compiledClass().getClassLoader();
    InputStream resource = loader == null ? null : loader.getResourceAsStream(folder() + path);
    return resource != null ? resource : file();
  }

  private @Nullable InputStream file() throws IOException {
    Optional<Path> file = place().filter(Files::isRegularFile);
    return file.isPresent() ? Files.newInputStream(file.get()) : null;
  }

  /** The places where it was looked for, in which it is not: a phrase. */
  String absence() {
    return "neither a resource beside "
        + problem.info().sourceClass()
        + origin().map(where -> " (in " + where + ")").orElse("")
        + " nor a file"
        + place().map(file -> " (" + file.toAbsolutePath() + ")").orElse("");
  }

  private String folder() {
    String source = problem.info().sourceClass();
    return source.substring(0, source.lastIndexOf('.') + 1).replace('.', '/');
  }

  private Optional<Path> place() {
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }

  /** The folder, or the archive, that the problem's class came from. */
  private Optional<Path> origin() {
    CodeSource source = problem.compiledClass().getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path root = Path.of(source.getLocation().toURI());
      Path inner = root.resolve(folder());
      return Optional.of(Files.isDirectory(inner) ? inner : root);
    } catch (URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException elsewhere) {
      return Optional.of(Path.of(source.getLocation().getPath()));
    }
  }
}
