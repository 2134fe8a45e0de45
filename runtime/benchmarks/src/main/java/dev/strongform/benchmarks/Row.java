package dev.strongform.benchmarks;

import dev.strongform.benchmarks.duel.Duel;
import java.util.List;
import java.util.function.Supplier;

/**
 * One line of the table.
 *
 * @param name what is measured, and what it is divided by
 * @param shape layers, or the size of what there is instead
 * @param points how many points, or numbers
 * @param target what the ratio is to reach
 * @param work counted, for the figure
 * @param options of the virtual machine that measures, beside the usual ones
 * @param warm whether the duel runs for a while before it is measured
 * @param duel allocates the two pieces of work, in that virtual machine
 */
public record Row(
    String name,
    String shape,
    int points,
    Target target,
    Work work,
    List<String> options,
    boolean warm,
    Supplier<Duel> duel) {

  static Row of(String name, String shape, int points, Target target, Supplier<Duel> duel) {
    return new Row(name, shape, points, target, Work.UNKNOWN, List.of(), true, duel);
  }

  Row with(Work counted) {
    return new Row(name, shape, points, target, counted, options, warm, duel);
  }

  Row withOptions(String... more) {
    return new Row(name, shape, points, target, work, List.of(more), warm, duel);
  }

  Row cold() {
    return new Row(name, shape, points, target, work, options, false, duel);
  }
}
