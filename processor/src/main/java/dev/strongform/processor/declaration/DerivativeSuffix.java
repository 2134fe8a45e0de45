package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The part of a derivative's name after the first {@code _}: {@code xxt}, {@code theta_theta},
 * {@code r_theta}. A part between bars is one coordinate, or one-letter coordinates in a row.
 */
final class DerivativeSuffix {
  /** Above this number of axes only derivatives up to order two are proposed. */
  private static final int FEW_AXES = 4;

  private final List<AxisDecl> axes;
  private final List<String> names;

  DerivativeSuffix(List<AxisDecl> axes) {
    this.axes = axes;
    this.names = axes.stream().map(axis -> axis.name().value()).toList();
  }

  /** The coordinates derived by, in the order of the axes; empty where the text is no suffix. */
  Optional<List<String>> read(String text) {
    List<String> derivatives = new ArrayList<>();
    for (String part : text.split("_", -1)) {
      if (names.contains(part)) {
        derivatives.add(part);
      } else if (isRow(part)) {
        part.chars().forEach(letter -> derivatives.add(Character.toString(letter)));
      } else {
        return Optional.empty();
      }
    }
    derivatives.sort(Comparator.comparingInt(names::indexOf));
    return Optional.of(derivatives);
  }

  /** Whether the text is a row of one-letter coordinates. */
  boolean isRow(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(letter -> names.contains(Character.toString(letter)));
  }

  /** Whether a coordinate is a vector. */
  boolean isVector(String name) {
    return axes.get(names.indexOf(name)).isVector();
  }

  /** Suffixes worth proposing, lower orders first. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    List<List<String>> row = List.of(List.of());
    int orders = names.size() > FEW_AXES ? 2 : ParameterNames.MAX_ORDER;
    for (int order = 1; order <= orders; order++) {
      row = raised(row);
      row.forEach(derivatives -> all.add(write(derivatives)));
    }
    return all;
  }

  private List<List<String>> raised(List<List<String>> row) {
    List<List<String>> raised = new ArrayList<>();
    for (List<String> derivatives : row) {
      int from = derivatives.isEmpty() ? 0 : names.indexOf(derivatives.get(derivatives.size() - 1));
      for (String name : names.subList(from, names.size())) {
        List<String> longer = new ArrayList<>(derivatives);
        longer.add(name);
        raised.add(longer);
      }
    }
    return raised;
  }

  private static String write(List<String> derivatives) {
    boolean letters = derivatives.stream().allMatch(name -> name.length() == 1);
    return String.join(letters ? "" : "_", derivatives);
  }
}
