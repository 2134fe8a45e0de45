package dev.strongform.cli.find;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A source file that the processor wrote.
 *
 * @param path where it belongs below a source root: {@code demo/BurgersProblem.java}
 * @param text its text
 * @param location where it lies, if it is on the disk
 */
public record GeneratedSource(Path path, String text, Optional<Path> location) {}
