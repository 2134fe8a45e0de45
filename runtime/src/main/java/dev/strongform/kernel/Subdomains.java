package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Overlapping boxes that share out the domain, with a network in each and a window around each: the
 * solution is {@code sum_j w_j(x) N_j}, where the windows {@code w_j} are smooth, 0 outside of
 * their box and 1 in sum, and network j reads its own box scaled to [-1, 1] (Moseley, Markham and
 * Nissen-Meyer 2023, finite basis physics-informed neural networks).
 *
 * @param boxes how many along each axis, at least 1; one number serves every axis that is not
 *     periodic
 * @param overlap how much of an interval's length the windows of neighbours have in common, at
 *     least 0.01 and at most 1, where windows are nowhere flat
 */
public record Subdomains(List<Integer> boxes, double overlap) {
  /** What a network gets that declares none. */
  public static final Subdomains USUAL = new Subdomains(List.of(3), 0.5);

  /** Each has memories of its own, and is asked at every tile for its points. */
  public static final int MOST = 10_000;

  private static final double LEAST_OVERLAP = 0.01;

  /** Checks the numbers. */
  public Subdomains {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty() || boxes.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "subdomains need at least one box along each axis, but have " + boxes);
    }
    if (!(overlap >= LEAST_OVERLAP && overlap <= 1)) {
      throw new IllegalArgumentException(
          "the overlap of subdomains must be from "
              + LEAST_OVERLAP
              + " to 1, a share of a box, not "
              + overlap);
    }
  }

  /**
   * How many boxes there are along each axis.
   *
   * @throws IllegalArgumentException if there are not as many numbers as axes, a periodic axis is
   *     to be cut, or there are more than {@link #MOST} boxes in all
   */
  List<Integer> counts(Domain domain) {
    List<Integer> counts =
        boxes.size() == 1
            ? domain.axes().stream().map(axis -> axis.periodic() ? 1 : boxes.get(0)).toList()
            : fitting(domain);
    double all = counts.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    if (all > MOST) {
      throw new IllegalArgumentException(
          String.format(
              "%s boxes along the axes %s are %.0f in all, but there may be %d; take fewer",
              counts, names(domain), all, MOST));
    }
    return counts;
  }

  private List<Integer> fitting(Domain domain) {
    if (boxes.size() != domain.dimension()) {
      throw new IllegalArgumentException(
          String.format(
              "subdomains have %d numbers of boxes, %s, but the problem has %d axes, %s; give one"
                  + " number, or one for each",
              boxes.size(), boxes, domain.dimension(), names(domain)));
    }
    for (int axis = 0; axis < boxes.size(); axis++) {
      if (domain.axes().get(axis).periodic() && boxes.get(axis) > 1) {
        throw new IllegalArgumentException(
            String.format(
                "the axis %s is periodic and cannot be cut into %d boxes; leave it whole with 1",
                domain.axes().get(axis).name(), boxes.get(axis)));
      }
    }
    return boxes;
  }

  private static String names(Domain domain) {
    return domain.axes().stream().map(Axis::name).collect(Collectors.joining(", "));
  }

  /** The number of boxes. */
  int count(Domain domain) {
    return counts(domain).stream().reduce(1, (a, b) -> a * b);
  }

  /**
   * The box in whose middle part a point lies, counted from 0 in the order of the parameters;
   * outside of the domain the nearest one along each axis.
   *
   * @param point an entry an axis
   */
  public int cell(Domain domain, double[] point) {
    List<Integer> counts = counts(domain);
    int cell = 0;
    for (int axis = 0; axis < counts.size(); axis++) {
      Axis own = domain.axes().get(axis);
      int count = counts.get(axis);
      int index = (int) Math.floor((point[axis] - own.min()) / own.length() * count);
      cell = cell * count + Math.max(0, Math.min(count - 1, index));
    }
    return cell;
  }

  /** In how many boxes a point lies, on average. */
  double cover(Domain domain) {
    return counts(domain).stream()
        .mapToDouble(count -> 1 + overlap * (count - 1) / count)
        .reduce(1, (a, b) -> a * b);
  }

  /** The windows of all boxes, the last axis' index running fastest. */
  List<BoxWindow> windows(Domain domain) {
    List<Integer> counts = counts(domain);
    List<List<AxisWindow>> windows = List.of(List.of());
    for (int axis = 0; axis < counts.size(); axis++) {
      List<List<AxisWindow>> longer = new ArrayList<>();
      for (List<AxisWindow> begun : windows) {
        for (int index = 0; index < counts.get(axis); index++) {
          List<AxisWindow> next = new ArrayList<>(begun);
          next.add(AxisWindow.of(domain.axes().get(axis), index, counts.get(axis), overlap));
          longer.add(next);
        }
      }
      windows = longer;
    }
    return windows.stream().map(BoxWindow::new).toList();
  }

  /** What a run's header says of them, a phrase. */
  public String text() {
    String sizes = boxes.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    return "in each of "
        + sizes
        + (boxes.size() == 1 ? " boxes an axis" : " boxes")
        + " that overlap by "
        + overlap;
  }
}
