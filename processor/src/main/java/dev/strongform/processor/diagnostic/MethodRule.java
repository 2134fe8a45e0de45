package dev.strongform.processor.diagnostic;

/** What the compiler says about methods: their roles, names, parameters and faces. */
public enum MethodRule implements Rule {
  NOT_STATIC(40, Kind.ERROR, "the %s method %s is not static; add \"static\""),
  NOT_DOUBLE(41, Kind.ERROR, "the %s method %s returns %s; it must return double"),
  NO_BODY(42, Kind.ERROR, "the %s method %s has no body to compile; it must be plain Java"),
  SEVERAL_ROLES(43, Kind.ERROR, "%s is both %s and %s; write a method for each"),
  DUPLICATE_TERM(44, Kind.ERROR, "two annotated methods are called %s; rename one of them"),
  UNKNOWN_NAME(45, Kind.ERROR, "nothing here is called \"%s\"%s; the names are %s"),
  WRONG_PARAMETER_TYPE(46, Kind.ERROR, "%s is a %s, but the parameter is a %s; write %s"),
  NAME_NOT_HERE(47, Kind.ERROR, "the %s method %s cannot ask for %s: %s"),
  ORDER_TOO_HIGH(
      48,
      Kind.ERROR,
      "%s is a derivative of order %s, but orders go up to 4; introduce an unknown for a lower"
          + " derivative"),
  VECTOR_DERIVATIVE(
      49,
      Kind.ERROR,
      "%s is a higher derivative by the vector coordinate %s; ask for lap_%s or bilap_%s"),
  UNUSED_PARAMETER(50, Kind.WARNING, "%s asks for %s and does not use it; remove the parameter"),
  TERM_WITHOUT_UNKNOWN(
      51,
      Kind.ERROR,
      "the %s method %s holds no unknown, so no solution can change it; ask for %s or a derivative"),
  INITIAL_WITHOUT_TIME(
      52,
      Kind.ERROR,
      "%s is an @Initial condition, but the problem has no time; add @Time(max = 1)"),
  BOUNDARY_WITHOUT_COORDINATE(
      53,
      Kind.ERROR,
      "%s is a @Boundary condition, but the problem has no coordinate of space; use @Initial, or add"
          + " a @Coordinate"),
  NO_SUCH_FACE(54, Kind.ERROR, "there is no face \"%s\"%s; the faces are %s"),
  PERIODIC_FACE(
      55,
      Kind.ERROR,
      "%s is a periodic coordinate, so \"%s\" is no face; remove it, or the @Periodic"),
  FACE_TWICE(56, Kind.ERROR, "the face \"%s\" is named twice; remove one"),
  SOLUTION_NAME(
      57, Kind.ERROR, "the %s method is called %s, but must bear the name of an unknown: %s%s"),
  SOLUTION_TWICE(58, Kind.ERROR, "there are two %s methods for %s; remove one"),
  EXACT_INCOMPLETE(
      59, Kind.ERROR, "there is an @Exact solution for %s, but none for %s; add it, or remove all"),
  QUANTITY_CYCLE(60, Kind.ERROR, "the @Quantity %s needs itself: %s; break the cycle"),
  NO_FACE_LEFT(
      61,
      Kind.ERROR,
      "%s holds on all faces, but every coordinate is periodic; remove the condition");

  private final Sentence sentence;

  MethodRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
