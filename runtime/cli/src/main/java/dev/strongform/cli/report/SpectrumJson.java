package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Json;
import dev.strongform.spectrum.DescentLaw;
import dev.strongform.spectrum.DescentTrial;
import dev.strongform.spectrum.GradientNoise;
import dev.strongform.spectrum.Modes;
import dev.strongform.spectrum.SpectrumReport;
import dev.strongform.spectrum.TermWeight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A spectrum as one line of JSON for scripts. */
public final class SpectrumJson {
  private SpectrumJson() {}

  /**
   * One object, its keys always the same and in the same order; null where a number is not finite.
   *
   * @param at {@code start}, {@code end} or the number of iterations
   */
  public static String of(String name, String at, SpectrumReport report) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("problem", name);
    fields.put("at", at);
    fields.put("weighting", report.weighting());
    fields.put("weights", report.weights().stream().map(SpectrumJson::weight).toList());
    fields.putAll(modes(report.joint()));
    fields.put("gradientShares", shares(report.joint()));
    fields.put(
        "terms",
        report.terms().entrySet().stream()
            .map(term -> term(term.getKey(), term.getValue()))
            .toList());
    fields.put("budgets", report.budgets().stream().map(SpectrumJson::budget).toList());
    fields.put("descent", report.trial().stream().map(SpectrumJson::checkpoint).toList());
    fields.put("noise", report.noise().stream().map(SpectrumJson::noise).toList());
    return Json.line(fields);
  }

  private static Map<String, @Nullable Object> weight(TermWeight weight) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("term", weight.term());
    fields.put("weight", finite(weight.weight()));
    fields.put("smallestOfPoints", finite(weight.smallest()));
    fields.put("largestOfPoints", finite(weight.largest()));
    return fields;
  }

  private static Map<String, @Nullable Object> term(String name, Modes modes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("term", name);
    fields.putAll(modes(modes));
    return fields;
  }

  private static Map<String, @Nullable Object> modes(Modes modes) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("parameters", modes.parameters());
    fields.put("rows", modes.rows());
    fields.put("loss", finite(modes.loss()));
    fields.put("source", modes.source());
    fields.put("complete", modes.complete());
    fields.put("largest", finite(modes.largest()));
    fields.put("smallest", finite(modes.smallest()));
    fields.put("condition", finite(modes.condition()));
    fields.put("rank", modes.rank());
    fields.put("effectiveRank", finite(modes.effectiveRank()));
    fields.put(
        "eigenvalues",
        IntStream.range(0, modes.eigenvalues().length)
            .mapToObj(i -> modes.eigenvalues()[i])
            .toList());
    return fields;
  }

  private static List<Double> shares(Modes modes) {
    return IntStream.range(0, modes.eigenvalues().length)
        .mapToObj(modes::gradientShare)
        .collect(Collectors.toList());
  }

  private static Map<String, @Nullable Object> budget(DescentLaw.Budget budget) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("steps", budget.steps());
    fields.put("moved", budget.moved());
    fields.put("stuckGradient", finite(budget.stuckGradient()));
    fields.put("stuckLoss", finite(budget.stuckLoss()));
    fields.put("loss", finite(budget.loss()));
    return fields;
  }

  private static Map<String, @Nullable Object> checkpoint(DescentTrial.Checkpoint at) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("steps", at.steps());
    fields.put("predictedLoss", finite(at.predictedLoss()));
    fields.put("measuredLoss", finite(at.measuredLoss()));
    fields.put("deviation", finite(at.deviation()));
    return fields;
  }

  private static Map<String, @Nullable Object> noise(GradientNoise noise) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("batch", noise.batch());
    fields.put("noise", finite(noise.noise()));
    return fields;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
