package dev.strongform.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Methods and schedules of them in one list with commas. A method with a trigger, such as {@code
 * adam:500}, is no method by itself: the schedule goes on after its comma, so that {@code
 * adam,lm,adam:500,lm} lists three.
 */
final class MethodList {
  private MethodList() {}

  /** The methods and schedules in names that were split at all commas. */
  static List<String> of(List<String> names) {
    List<String> methods = new ArrayList<>();
    String begun = "";
    for (String name : names) {
      String method = begun + name.trim();
      boolean goesOn = name.indexOf(':') >= 0;
      begun = goesOn ? method + "," : "";
      if (!goesOn) {
        methods.add(method);
      }
    }
    if (!begun.isEmpty()) {
      methods.add(begun.substring(0, begun.length() - 1));
    }
    return methods;
  }
}
