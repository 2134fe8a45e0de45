package dev.strongform.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of parameter names: {@code x}, {@code u}, {@code u_xxt}, {@code u_theta_theta},
 * {@code grad_u}, {@code lap_u}, {@code bilap_u}, {@code u_n}, {@code normal}, {@code net}, {@code
 * net_v}, the same for quantities, coefficients, and in an observation columns of the data. It is
 * written here once; the checks and the lowering both read names through it.
 */
public final class ParameterNames {
  /** The highest order of a derivative that can be asked for. */
  public static final int MAX_ORDER = 4;

  /** Names that coordinates, unknowns and quantities may not have. */
  public static final List<String> RESERVED =
      List.of("n", "net", "normal", "lap", "bilap", "grad", "div");

  private static final Reading NOTHING = new Reading.Unknown(List.of(), true, Optional.empty());

  private final ProblemDecl problem;
  private final DerivativeSuffix suffixes;
  private final List<String> unknowns;
  private final List<String> quantities;

  /** The names of a problem, which may be wrong in any way. */
  public ParameterNames(ProblemDecl problem) {
    this.problem = problem;
    this.suffixes = new DerivativeSuffix(problem.axes());
    this.unknowns = problem.unknowns().stream().map(unknown -> unknown.name().value()).toList();
    this.quantities = problem.methods(Role.QUANTITY).stream().map(MethodDecl::name).toList();
  }

  /** What a parameter of a method with a role stands for, where it stands for anything. */
  public Optional<Symbol> symbol(String name, MethodDecl method) {
    return read(name, method) instanceof Reading.Known known
        ? Optional.of(known.symbol())
        : Optional.empty();
  }

  /** Reads a parameter's name in a method that has a role. */
  public Reading read(String name, MethodDecl method) {
    Role role = method.role().orElseThrow().role();
    Reading reading = readAnywhere(name, method);
    if (role == Role.OBSERVATION && reading instanceof Reading.Unknown && isColumn(name)) {
      return known(new Symbol.Column(name));
    }
    if (reading instanceof Reading.Known known) {
      Optional<String> obstacle = Admission.obstacle(known.symbol(), role, problem);
      return obstacle.<Reading>map(Reading.NotHere::new).orElse(known);
    }
    return reading instanceof Reading.Unknown ? unknown(method) : reading;
  }

  private Reading readAnywhere(String name, MethodDecl method) {
    for (AxisDecl axis : problem.axes()) {
      if (axis.name().value().equals(name)) {
        return known(new Symbol.Coordinate(name, axis.type()));
      }
    }
    if (problem.trainables().stream().anyMatch(trainable -> trainable.name().equals(name))) {
      return known(new Symbol.Trainable(name));
    }
    if (name.equals("normal")) {
      return known(new Symbol.Normal());
    }
    if (name.equals("net")) {
      return known(new Symbol.Network(method.name()));
    }
    int bar = name.indexOf('_');
    return bar < 0
        ? readBase(name, List.of())
        : readJoined(name.substring(0, bar), name.substring(bar + 1));
  }

  private Reading readJoined(String first, String rest) {
    if (first.equals("net") && unknowns.contains(rest)) {
      return known(new Symbol.Network(rest));
    }
    if (isField(rest)) {
      switch (first) {
        case "grad":
          return known(new Symbol.Gradient(rest));
        case "lap":
          return known(new Symbol.Laplacian(rest));
        case "bilap":
          return known(new Symbol.Bilaplacian(rest));
        default:
          break;
      }
    }
    if (isField(first) && rest.equals("n")) {
      return known(new Symbol.NormalDerivative(first));
    }
    return suffixes
        .read(rest)
        .map(derivatives -> readBase(first, derivatives))
        .orElseGet(() -> NOTHING);
  }

  private Reading readBase(String base, List<String> derivatives) {
    if (!isField(base)) {
      return NOTHING;
    }
    if (derivatives.size() > MAX_ORDER) {
      return new Reading.TooHigh(derivatives.size());
    }
    Optional<String> vector = derivatives.stream().filter(suffixes::isVector).findFirst();
    if (vector.isPresent() && derivatives.size() > 1) {
      return new Reading.ByVector(base, vector.get());
    }
    JavaType type = vector.isPresent() ? JavaType.DOUBLE_ARRAY : JavaType.DOUBLE;
    return known(
        unknowns.contains(base)
            ? new Symbol.Field(base, derivatives, type)
            : new Symbol.Quantity(base, derivatives, type));
  }

  /** Whether a name may be a column's: what begins like a derivative is a slip in one. */
  private boolean isColumn(String name) {
    String first = name.split("_", 2)[0];
    return !isField(first) && !RESERVED.contains(first);
  }

  private boolean isField(String name) {
    return unknowns.contains(name) || quantities.contains(name);
  }

  private static Reading known(Symbol symbol) {
    return new Reading.Known(symbol);
  }

  private Reading unknown(MethodDecl method) {
    return new Reading.Unknown(
        candidates().stream().filter(name -> symbol(name, method).isPresent()).toList(),
        !unknowns.isEmpty(),
        problem.time().map(axis -> axis.name().value()));
  }

  private List<String> candidates() {
    List<String> names = new ArrayList<>();
    problem.axes().forEach(axis -> names.add(axis.name().value()));
    names.addAll(unknowns);
    names.addAll(quantities);
    problem.trainables().forEach(trainable -> names.add(trainable.name()));
    names.addAll(List.of("net", "normal"));
    List<String> fields = new ArrayList<>(unknowns);
    fields.addAll(quantities);
    for (String field : fields) {
      suffixes.all().forEach(suffix -> names.add(field + "_" + suffix));
      names.addAll(List.of("lap_" + field, "grad_" + field, "bilap_" + field, field + "_n"));
    }
    unknowns.forEach(name -> names.add("net_" + name));
    return names;
  }
}
