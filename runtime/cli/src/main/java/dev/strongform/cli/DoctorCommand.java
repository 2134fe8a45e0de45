package dev.strongform.cli;

import dev.strongform.cli.doctor.CheckUp;
import dev.strongform.cli.doctor.Finding;
import dev.strongform.cli.doctor.Machine;
import dev.strongform.cli.terminal.Json;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what training runs on, and what would make it faster. */
@Command(
    name = "doctor",
    description = "Say what training runs on here, and what would make it faster.")
final class DoctorCommand implements Runnable {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    List<Finding> findings = findings();
    if (json) {
      terminal.out().println(Json.line(fields(findings)));
    } else {
      print(findings);
    }
  }

  private static List<Finding> findings() {
    try {
      return new CheckUp(Machine.here()).findings();
    } catch (IllegalArgumentException forced) {
      throw Mistake.command(forced);
    }
  }

  private void print(List<Finding> findings) {
    findings.forEach(finding -> line(finding.name(), finding.value()));
    List<String> advice = advice(findings);
    terminal.out().println();
    if (advice.isEmpty()) {
      terminal.out().println("Everything is as fast as it gets here.");
    }
    advice.forEach(sentence -> line("faster", sentence));
  }

  private void line(String label, String text) {
    terminal.out().printf(Locale.ROOT, "%-10s%s%n", label, text);
  }

  private static Map<String, @Nullable Object> fields(List<Finding> findings) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    findings.forEach(finding -> fields.put(finding.name(), finding.value()));
    fields.put("advice", advice(findings));
    return fields;
  }

  private static List<String> advice(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.advice().map(text -> finding.name() + ": " + text).stream())
        .toList();
  }
}
