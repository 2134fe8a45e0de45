package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.model.AxisModel;
import dev.strongform.processor.model.FaceModel;
import dev.strongform.processor.model.UnknownModel;
import java.util.List;

/**
 * Every face has the conditions that the order of the equations across it asks for.
 *
 * <p>Half the order, rounded down, is asked for on each of two opposite faces, but a face may have
 * fewer where the opposite one has as many more (Cauchy data). In a system the conditions on all
 * unknowns count together, because one unknown's may stand for another's: a clamped beam in
 * deflection and moment has none on the moment. An unknown of order one needs a condition on one of
 * the two faces, and only where it is transported: a pressure, whose gradient stands beside second
 * derivatives of others, needs none.
 */
final class FacesAreCovered implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    FaceConditions conditions = new FaceConditions(context);
    FaceNames names = new FaceNames(context.problem());
    for (AxisModel axis : context.problem().space()) {
      if (!axis.periodic()) {
        FaceModel lower = new FaceModel(axis.index(), false);
        FaceModel upper = new FaceModel(axis.index(), true);
        List<UnknownModel> unobserved =
            context.problem().unknowns().stream()
                .filter(unknown -> !context.isObserved(unknown.name()))
                .toList();
        for (UnknownModel unknown : unobserved) {
          Pair pair = new Pair(context, conditions, names, unknown, lower, upper);
          pair.high(lower, upper, sink);
          pair.high(upper, lower, sink);
          pair.first(sink);
        }
      }
    }
  }

  /** One unknown on two opposite faces. */
  private record Pair(
      MeaningContext context,
      FaceConditions conditions,
      FaceNames names,
      UnknownModel unknown,
      FaceModel lower,
      FaceModel upper) {

    /** Order two or more on a face. */
    void high(FaceModel face, FaceModel opposite, DiagnosticSink sink) {
      List<UnknownModel> alone = List.of(unknown);
      List<UnknownModel> all = context.problem().unknowns();
      if (lacks(alone, face, opposite) && lacks(all, face, opposite)) {
        int order = conditions.order(unknown, face);
        String name = names.of(face);
        sink.report(
            ConditionRule.FACE_UNCOVERED,
            context.unknown(unknown.name()),
            name,
            conditions.given(alone, face),
            conditions.needed(alone, face),
            unknown.name(),
            order,
            name);
      }
    }

    private boolean lacks(List<UnknownModel> unknowns, FaceModel face, FaceModel opposite) {
      int here = conditions.needed(unknowns, face) - conditions.given(unknowns, face);
      int there = conditions.needed(unknowns, opposite) - conditions.given(unknowns, opposite);
      return here > 0 && here + there > 0;
    }

    /** Order one across the axis. */
    void first(DiagnosticSink sink) {
      int order = Math.max(conditions.order(unknown, lower), conditions.order(unknown, upper));
      List<UnknownModel> all = context.problem().unknowns();
      boolean none = given(List.of(unknown)) == 0;
      if (order == 1
          && none
          && given(all) < conditions.orders(lower, upper)
          && conditions.isTransported(unknown, lower.axis())) {
        sink.report(
            ConditionRule.FACE_PAIR_UNCOVERED,
            context.unknown(unknown.name()),
            unknown.name() + "_" + names.coordinate(lower.axis()),
            names.coordinate(lower.axis()),
            unknown.name());
      }
    }

    private int given(List<UnknownModel> unknowns) {
      return conditions.given(unknowns, lower) + conditions.given(unknowns, upper);
    }
  }
}
