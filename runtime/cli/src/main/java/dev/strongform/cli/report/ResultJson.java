package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Json;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Subdomains;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.train.CoefficientEstimate;
import dev.strongform.train.ErrorMeasure;
import dev.strongform.train.TrainingResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A result as one line of JSON for scripts. */
public final class ResultJson {
  private ResultJson() {}

  /**
   * One object, its keys always the same and in the same order; null where nothing is known. Where
   * the known solution has a layer a key more, {@code relativeL2Layer}, is the error on points of
   * which half lie in it; where the method was left open a key more, {@code why}, says what it was
   * chosen for; where networks lie in boxes a key more, {@code boxes}, gives their numbers along
   * the axes, or the one number of all; where methods took over from one another a last key, {@code
   * switches}, says when and why.
   */
  public static String of(String name, TrainingResult result) {
    Optional<ErrorMeasure> error = result.error();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("problem", name);
    fields.put("method", result.options().method());
    fields.put("ansatz", ansatz(result));
    fields.put("parameters", result.problem().trainedCount());
    fields.put("points", result.points());
    fields.put("iterations", result.iterations());
    fields.put("seconds", finite(result.seconds()));
    fields.put("secondsPerIteration", finite(Pace.of(result)));
    fields.put("loss", finite(result.loss()));
    fields.put(
        "relativeL2",
        error.map(ErrorMeasure::largestRelativeL2).map(ResultJson::finite).orElse(null));
    fields.put(
        "maxError", error.map(ErrorMeasure::largestMaxError).map(ResultJson::finite).orElse(null));
    fields.put("coefficients", coefficients(result));
    fields.put("stop", result.stop().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    error
        .map(ErrorMeasure::largestLayerL2)
        .filter(OptionalDouble::isPresent)
        .ifPresent(layer -> fields.put("relativeL2Layer", finite(layer.getAsDouble())));
    if (!result.why().isEmpty()) {
      fields.put("why", result.why());
    }
    boxes(result).ifPresent(boxes -> fields.put("boxes", boxes));
    if (!result.switches().isEmpty()) {
      fields.put("switches", result.switches().stream().map(ResultJson::fields).toList());
    }
    return Json.line(fields);
  }

  private static Map<String, @Nullable Object> fields(MethodSwitch made) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("iteration", made.iteration());
    fields.put("seconds", made.seconds());
    fields.put("from", made.from());
    fields.put("to", made.to());
    fields.put("reason", made.reason());
    fields.put("handedOver", made.handedOver());
    return fields;
  }

  private static Optional<List<Integer>> boxes(TrainingResult result) {
    return result.problem().networks().stream()
        .flatMap(network -> network.subdomains().stream())
        .map(Subdomains::boxes)
        .findFirst();
  }

  /**
   * The kind of network: {@code features} where every hidden layer was drawn, {@code mlp}, {@code
   * fourier}, {@code siren} or {@code subdomains} where none was; or {@code windows}.
   */
  private static String ansatz(TrainingResult result) {
    List<String> kinds =
        result.problem().networks().stream().map(Architecture::kind).distinct().toList();
    return String.join("+", kinds);
  }

  private static Map<String, Object> coefficients(TrainingResult result) {
    Map<String, Object> coefficients = new LinkedHashMap<>();
    for (CoefficientEstimate estimate : result.coefficients()) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("value", finite(estimate.value()));
      fields.put("exact", finite(estimate.exact().orElse(Double.NaN)));
      fields.put("error", finite(estimate.error()));
      fields.put("low", finite(estimate.low()));
      fields.put("high", finite(estimate.high()));
      coefficients.put(estimate.name(), fields);
    }
    return coefficients;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
