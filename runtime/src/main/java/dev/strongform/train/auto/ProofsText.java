package dev.strongform.train.auto;

import java.util.ArrayList;
import java.util.List;

/** Says what was proved. */
final class ProofsText {
  /** More names of a kind are counted. */
  private static final int NAMED = 4;

  private final Proofs proofs;

  ProofsText(Proofs proofs) {
    this.proofs = proofs;
  }

  String phrase() {
    if (proofs.isOfNothing()) {
      return "nothing";
    }
    List<String> parts = new ArrayList<>();
    parts.add(affinity());
    parts.add("order " + proofs.order());
    parts.add(conditions());
    if (!proofs.data().isEmpty()) {
      parts.add(counted(proofs.data(), "term", "of data"));
    }
    return String.join(", ", parts);
  }

  private String affinity() {
    String word = proofs.energies() ? "quadratic in " : "affine in ";
    String unknowns = String.join(", ", proofs.unknowns());
    if (proofs.isAffine()) {
      String given = String.join(", ", proofs.given());
      return word + unknowns + (given.isEmpty() ? "" : " for given " + given);
    }
    boolean all = proofs.affine().isEmpty();
    return "not " + word + unknowns + (all ? "" : " but for " + named(proofs.affine()));
  }

  private String conditions() {
    List<String> hard = proofs.hard();
    List<String> soft = proofs.soft();
    if (hard.isEmpty() && soft.isEmpty()) {
      return "no conditions";
    }
    if (soft.isEmpty()) {
      return "all conditions by construction (" + named(hard) + ")";
    }
    String weighed = counted(soft, "soft condition", "");
    return hard.isEmpty()
        ? weighed
        : counted(hard, "condition", "by construction") + " and " + weighed;
  }

  private static String counted(List<String> names, String noun, String further) {
    String plural = names.size() == 1 ? noun : noun + "s";
    String what = further.isEmpty() ? plural : plural + " " + further;
    return names.size() + " " + what + " (" + named(names) + ")";
  }

  private static String named(List<String> names) {
    if (names.size() <= NAMED) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }
}
