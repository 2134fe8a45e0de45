package dev.strongform.cli.doubles;

import java.util.List;

/**
 * What a start of the launcher came to.
 *
 * @param code the exit code
 * @param arguments what the virtual machine was given, in order
 * @param err standard error
 */
public record Launched(int code, List<String> arguments, String err) {}
