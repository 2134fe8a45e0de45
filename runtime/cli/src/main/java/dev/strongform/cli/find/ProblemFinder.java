package dev.strongform.cli.find;

import dev.strongform.Gallery;
import dev.strongform.GalleryEntry;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.NearestName;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Finds what a user means by {@code NAME|FILE.java}. */
public final class ProblemFinder {
  private final Supplier<List<GalleryEntry>> gallery;
  private final SourceCompiler compiler;
  private final Optional<Path> home;

  /**
   * A finder.
   *
   * @param gallery the problems that have a name; asked only where a name is looked up
   * @param compiler compiles the others
   * @param home the root of the repository, where there is one
   */
  public ProblemFinder(
      Supplier<List<GalleryEntry>> gallery, SourceCompiler compiler, Optional<Path> home) {
    this.gallery = gallery;
    this.compiler = compiler;
    this.home = home;
  }

  /**
   * The finder of this process: galleries of the class path, and what the launcher says.
   *
   * @param messages where the compiler prints
   */
  public static ProblemFinder system(PrintWriter messages) {
    return new ProblemFinder(
        ProblemFinder::galleries,
        SourceCompiler.system(messages),
        Optional.ofNullable(System.getProperty("strongform.home")).map(Path::of));
  }

  private static List<GalleryEntry> galleries() {
    return ServiceLoader.load(Gallery.class).stream()
        .flatMap(provider -> provider.get().entries().stream())
        .toList();
  }

  /** The problems that have a name. */
  public List<GalleryEntry> entries() {
    return gallery.get();
  }

  /** The problem of that name, or in that file. */
  public FoundProblem find(String target) {
    return looksLikeFile(target) ? compile(target).only() : byName(target);
  }

  /** Compiles a file and prints what is wrong with it. */
  public CompiledSource compile(String file) {
    return compiler.compile(SourceFile.read(file));
  }

  private static boolean looksLikeFile(String target) {
    return target.endsWith(".java")
        || target.indexOf('/') >= 0
        || target.indexOf('\\') >= 0
        || Files.isRegularFile(Path.of(target));
  }

  private FoundProblem byName(String name) {
    GalleryEntry entry =
        entries().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    return new FoundProblem(
        name, ProblemLoader.load(entry.problem()), SampleSources.of(entry.problem(), home));
  }

  private Mistake unknown(String name) {
    List<String> names = entries().stream().map(GalleryEntry::name).toList();
    return NearestName.to(name, names)
        .map(
            nearest ->
                Mistake.command("there is no problem \"%s\"; did you mean %s?", name, nearest))
        .orElseGet(
            () ->
                Mistake.command(
                    "there is no problem \"%s\"; \"strongform list\" names them all, and a file's"
                        + " name ends in .java.",
                    name));
  }
}
