package dev.strongform.processor.diagnostic;

import java.util.Locale;

/**
 * The catalogue of everything that the compiler says about a problem. A code never changes its
 * meaning; {@code docs/errors} has a page for each.
 *
 * <p>A sentence says what is wrong, what was found and what to do. Its {@code %s} are filled in
 * order by the arguments of {@link DiagnosticSink#report}.
 */
public enum Rule {
  // ---- the compiler's surroundings ----
  NO_TREES(
      1,
      Kind.ERROR,
      "Strongform reads method bodies through javac, but this compiler (%s) offers no"
          + " com.sun.source trees; compile %s with javac"),
  UNKNOWN_OPTION(2, Kind.ERROR, "there is no option -A%s; the options are %s%s"),
  OPTION_VALUE(3, Kind.ERROR, "-A%s is \"%s\", but must be %s"),
  COMPILER_FAULT(
      4,
      Kind.ERROR,
      "Strongform failed on this class (%s), which is a mistake of Strongform and not yours; please"
          + " report it together with the class"),

  CANNOT_WRITE(
      5, Kind.ERROR, "%s cannot be generated: %s; rename the class, or clean the output folder"),

  // ---- the class's header ----
  NESTED_PROBLEM(
      10,
      Kind.ERROR,
      "the problem %s is nested in another class; move it into a file of its own, %s.java"),
  NOT_A_CLASS(11, Kind.ERROR, "@Problem belongs on a class, but %s is %s; make it a final class"),
  NO_AXIS(
      12,
      Kind.ERROR,
      "%s has neither a coordinate nor a time; add @Coordinate(name = \"x\", min = 0, max = 1) or"
          + " @Time(max = 1)"),
  NO_UNKNOWN(13, Kind.ERROR, "%s has no unknown; add @Unknown(name = \"u\")"),
  NO_EQUATION(
      14,
      Kind.ERROR,
      "%s has no equation; add a static method annotated @Equation that returns the"
          + " residual, or @Energy that returns the integrand"),
  BAD_NAME(
      15, Kind.ERROR, "\"%s\" cannot name %s: %s; choose a name of letters and digits such as %s"),
  DUPLICATE_NAME(16, Kind.ERROR, "\"%s\" names both %s and %s; rename one of them"),
  READS_TWO_WAYS(
      17,
      Kind.ERROR,
      "the coordinate \"%s\" makes a derivative such as %s read in two ways (by \"%s\", or by %s);"
          + " rename the coordinate"),
  RANGE_EMPTY(18, Kind.ERROR, "the range of %s is [%s, %s], which is empty; max must exceed min"),
  RANGE_NOT_FINITE(19, Kind.ERROR, "the %s of %s is %s; it must be a finite number"),
  DIMENSION_NOT_POSITIVE(20, Kind.ERROR, "the dimension of %s is %s; it must be 1 or more"),
  WIDTH_NOT_POSITIVE(21, Kind.ERROR, "a hidden layer has %s neurons; it needs 1 or more"),
  NO_HIDDEN_LAYER(
      22,
      Kind.ERROR,
      "the network has no hidden layer; give at least one, such as hidden = {20, 20}"),
  NETWORK_OF_NOTHING(23, Kind.ERROR, "@Mlp is of \"%s\", but the unknowns are %s%s"),
  TWO_NETWORKS(
      24, Kind.ERROR, "two networks give the unknown %s; name it in the \"of\" of one @Mlp only"),
  NO_NETWORK(
      25,
      Kind.ERROR,
      "no network gives the unknown %s; name it in the \"of\" of an @Mlp, or add one"),
  PERIODIC_NAME(26, Kind.ERROR, "@Periodic names \"%s\", but the coordinates of space are %s%s"),
  TRAINING_NAME(27, Kind.ERROR, "the %s of @Training is \"%s\"; write %s"),
  TRAINING_NUMBER(28, Kind.ERROR, "\"%s\" of @Training is %s; it must be %s"),
  TRAINING_WEIGHT(
      29,
      Kind.ERROR,
      "the weight \"%s\" %s; write a term's name (or equation, energy, boundary, initial for all of a"
          + " kind) and a positive number, such as \"%s\""),
  REFERENCE_EMPTY(30, Kind.ERROR, "@Reference has no path; name the table, such as \"heat.csv\""),
  UNUSED_UNKNOWN(
      31,
      Kind.ERROR,
      "no method asks for the unknown %s; write its equation, or remove the @Unknown"),
  UNKNOWN_WITHOUT_EQUATION(
      32,
      Kind.ERROR,
      "no @Equation or @Energy holds the unknown %s or a derivative of it; add what determines"
          + " it"),
  FEWER_EQUATIONS(
      33,
      Kind.WARNING,
      "%s unknowns have only %s; the solution is probably not unique, add the missing equation"),

  FEATURE_SCALE(
      34,
      Kind.ERROR,
      "a scale of features is %s; it must be positive: a sine of scale 6 goes through about two"
          + " periods over the range"),
  FEATURE_SCALES(
      35,
      Kind.ERROR,
      "the features have %s scales, but the problem has %s coordinates, time included; give one"
          + " scale, or one for each"),
  FEATURE_SHARES(
      36,
      Kind.ERROR,
      "the shares of features are %s; give three numbers, none negative, for neurons that depend on"
          + " one, on two and on all coordinates, such as {0.1, 0.85, 0.05}"),
  WINDOWS_DO_NOT_FIT(
      37,
      Kind.ERROR,
      "@Windows do not fit this problem: %s; declare @RandomFeatures or @Mlp instead"),
  WINDOWS_NUMBER(38, Kind.ERROR, "\"%s\" of @Windows is %s; it must be %s"),
  WINDOWS_BESIDE_NETWORK(
      39, Kind.ERROR, "@Windows give all unknowns, but there is %s too; remove one of the two"),

  // ---- methods ----
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
      "%s holds on all faces, but every coordinate is periodic; remove the condition"),

  // ---- bodies ----
  UNSUPPORTED_JAVA(70, Kind.ERROR, "a body may not use %s; %s"),
  UNRESOLVED_NAME(71, Kind.ERROR, "the name %s is not declared here%s"),
  UNRESOLVED_CALL(72, Kind.ERROR, "no method %s can be called like this%s"),
  RECURSION(73, Kind.ERROR, "%s calls itself: %s; write it without recursion"),
  OPAQUE_CALL(
      74,
      Kind.ERROR,
      "%s is a method of another class, which cannot be differentiated, but %s depends on %s; move"
          + " the method into this class"),
  LOOP_NOT_CONSTANT(
      75, Kind.ERROR, "the loop's count is not constant: %s; use integers, constants and lengths"),
  INTEGER_DIVISION(
      76, Kind.ERROR, "%s is an integer division: it gives %s and loses a remainder; write %s"),
  CONSTANT_WITHOUT_VALUE(77, Kind.ERROR, "the value of %s is not known to the compiler; %s"),
  CONSTANT_NOT_FINITE(78, Kind.ERROR, "the constant %s is %s; it must be a finite number"),
  DIVISION_BY_ZERO(79, Kind.ERROR, "%s divides by a constant that is zero; mend the divisor"),
  NOT_DIFFERENTIABLE(
      80,
      Kind.ERROR,
      "%s has no derivative to train with, but its argument depends on %s; use it of coordinates and"
          + " constants only"),
  MISSING_RETURN(81, Kind.ERROR, "%s can end without a return; return a value on every path"),
  UNASSIGNED_VARIABLE(
      82, Kind.ERROR, "%s may have no value here; give it one where it is declared"),
  INDEX_OUT_OF_RANGE(83, Kind.ERROR, "index %s is outside of %s, which has %s elements"),
  TYPE_MISMATCH(84, Kind.ERROR, "%s needs %s, but this is %s; convert it, or change the type"),
  LOOP_TOO_LONG(
      85, Kind.ERROR, "the loop runs %s times, but at most %s can be compiled; shorten it"),
  INDEX_NOT_CONSTANT(
      86,
      Kind.ERROR,
      "the index %s depends on %s; make it of integers, constants and loop counters"),

  // ---- conditions ----
  INITIAL_CONDITION_MISSING(
      100,
      Kind.ERROR,
      "the equations are of order %s in time for %s, which needs %s initial condition(s), but there"
          + " are %s; add an @Initial on %s"),
  INITIAL_CONDITION_EXTRA(
      101,
      Kind.ERROR,
      "the equations are of order %s in time for %s, so the @Initial condition %s on %s is one too"
          + " many; remove it"),
  FACE_UNCOVERED(
      102,
      Kind.ERROR,
      "the face %s has %s of the %s condition(s) on %s that its derivative of order %s across the face"
          + " needs; add a @Boundary(\"%s\")"),
  FACE_PAIR_UNCOVERED(
      103,
      Kind.WARNING,
      "the equations hold the first derivative %s, but neither face of %s has a condition on %s; add"
          + " one where the flow enters"),
  CONDITION_HOLDS_ALWAYS(
      105, Kind.NOTE, "%s holds whatever the solution is, so it leaves the loss"),
  ZERO_SOLVES_ALL(
      106,
      Kind.WARNING,
      "%s = 0 satisfies every equation and condition, and training will find it; add what drives the"
          + " solution"),
  TERM_CONSTANT(
      107, Kind.ERROR, "%s simplifies to %s, which no longer holds an unknown; mend the residual"),
  EQUATION_HOLDS_ALWAYS(
      108, Kind.ERROR, "the equation %s simplifies to 0, so it says nothing; mend the residual"),
  COEFFICIENT_LOST(
      109,
      Kind.WARNING,
      "the coefficient %s multiplies every term of %s, so it has no effect; a flux that varies in"
          + " space belongs in a @Quantity whose derivative the equation takes"),

  // ---- networks and ansatz ----
  DEFAULT_NETWORK(
      120, Kind.NOTE, "%s declares no network, so it gets %s; write it down to choose another"),
  ACTIVATION_NOT_SMOOTH(
      121,
      Kind.ERROR,
      "%s has no continuous derivative of order %s, but %s needs it; choose Activation.TANH or another"
          + " smooth one"),
  ANSATZ_CONTRADICTS(
      122,
      Kind.ERROR,
      "the ansatz of %s makes %s impossible: it fixes the residual at %s at %s; change the ansatz or"
          + " the condition"),
  ANSATZ_FIXES_CONDITION(
      123, Kind.NOTE, "the ansatz already satisfies %s everywhere, so it leaves the loss"),
  ANSATZ_WITHOUT_NETWORK(
      124,
      Kind.ERROR,
      "the ansatz of %s does not depend on net, so there is nothing to train; multiply net by what"
          + " vanishes where the condition holds"),
  ANSATZ_OPAQUE(
      125,
      Kind.ERROR,
      "the ansatz of %s calls %s, a method of another class, whose derivative %s needs; move the"
          + " method into this class"),
  QUANTITY_OPAQUE(
      126,
      Kind.ERROR,
      "the @Quantity %s calls %s, a method of another class, whose derivative %s needs; move the"
          + " method into this class"),
  NOT_SMOOTH(
      127,
      Kind.ERROR,
      "%s holds %s, which has no derivative of order %s, but %s needs it; write it smoothly"),
  TOO_LARGE(128, Kind.ERROR, "%s is %s, above the budget of %s; %s"),

  // ---- the exact solution, and data that meet ----
  EXACT_FAILS_EQUATION(
      140,
      Kind.ERROR,
      "the @Exact solution does not satisfy the equation %s: its residual is %s at %s; mend the one or"
          + " the other"),
  EXACT_FAILS_INITIAL(
      141,
      Kind.ERROR,
      "the @Exact solution does not satisfy the initial condition %s: its residual is %s at %s; mend"
          + " the one or the other"),
  EXACT_FAILS_BOUNDARY(
      142,
      Kind.ERROR,
      "the @Exact solution does not satisfy the boundary condition %s: its residual is %s at %s; mend"
          + " the one or the other"),
  EXACT_NOT_FINITE(
      143, Kind.ERROR, "%s is not finite at any of the %s points tried; mend the @Exact solution"),
  EXACT_NOT_TRIED(
      144,
      Kind.NOTE,
      "the @Exact solution was not tried in %s, because it calls %s, which is opaque"),
  SEAM_JUMP(
      145,
      Kind.WARNING,
      "%s jumps by %s across the periodic seam of %s (%s), which no periodic solution can follow"),
  CORNER_JUMP(
      146, Kind.WARNING, "%s and %s contradict each other where they meet (%s): they differ by %s"),
  RESIDUAL_NOT_FINITE(
      147,
      Kind.ERROR,
      "%s is not finite at any of the %s points tried, such as %s; mend the formula"),

  // ---- coefficients to identify, and data ----
  TRAINABLE_FIELD(
      160,
      Kind.ERROR,
      "the @Trainable %s %s; declare it in the problem's class, such as static double nu = 0.1"),
  TRAINABLE_NOT_POSITIVE(
      161,
      Kind.ERROR,
      "the @Trainable %s is to be positive, but %s; give a positive number, or remove \"positive\""),
  TRAINABLE_UNUSED(
      162,
      Kind.ERROR,
      "no term depends on the @Trainable %s, so nothing can identify it; use it in an equation, or"
          + " remove it"),
  TRAINABLE_WITHOUT_EXACT(
      163,
      Kind.ERROR,
      "%s depends on %s, whose true value is not known; add \"exact\" to the @Trainable of %s"),
  OBSERVATION_SOURCE(
      164,
      Kind.ERROR,
      "the @Observation %s names %s; write data = \"file.csv\", or fromExact = and a number of"
          + " samples"),
  OBSERVATION_COLUMNS(
      165,
      Kind.ERROR,
      "the @Observation %s samples the @Exact solution, which fills one column, but its columns are:"
          + " %s; ask for one parameter that is neither a coordinate nor an unknown"),
  OBSERVATION_NOT_SAMPLED(
      166,
      Kind.ERROR,
      "the @Observation %s cannot be sampled: %s; give \"data\", or mend the residual"),
  OBSERVATION_NUMBER(167, Kind.ERROR, "\"%s\" of the @Observation %s is %s; it must be 0 or more"),

  // ---- energies ----
  ENERGY_WITH_TIME(
      170,
      Kind.ERROR,
      "the energy %s is made least at rest, but the problem has the time %s; write what evolves as"
          + " an @Equation, or remove the @Time"),
  ENERGY_BESIDE_EQUATION(
      171,
      Kind.WARNING,
      "the equation %s holds the unknown %s, which the energy %s determines: it becomes a penalty"
          + " that the solution does not satisfy exactly; give it a weight, such as weights = \"%s"
          + " = 100\", or remove it"),
  ENERGY_WITHOUT_MINIMUM(
      172, Kind.ERROR, "the energy %s has no least value: %s; look at its signs"),
  EXACT_NOT_STATIONARY(
      173,
      Kind.ERROR,
      "the @Exact solution does not make the energy %s stationary: its Euler-Lagrange residual by %s"
          + " is %s at %s; mend the one or the other"),
  CONDITION_IS_PENALTY(
      174,
      Kind.NOTE,
      "%s is a penalty beside the energy %s, which pulls against it; fix the values by an @Ansatz, or"
          + " give it a weight, such as weights = \"%s = 1000\""),

  // ---- networks that start with frequencies ----
  FOURIER_NUMBER(190, Kind.ERROR, "\"%s\" of @FourierFeatures is %s; it must be %s"),
  SIREN_FREQUENCY(
      191,
      Kind.ERROR,
      "omega0 of @Siren is %s; it must be positive: the first layer's sines go through up to omega0"
          + " / pi periods over the domain");

  /** How bad it is. */
  public enum Kind {
    /** The class gets no kernel. */
    ERROR,
    /** The class compiles, but is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  private final int number;
  private final Kind kind;
  private final String template;

  Rule(int number, Kind kind, String template) {
    this.number = number;
    this.kind = kind;
    this.template = template;
  }

  /** The stable code, such as {@code SF012}. */
  public String code() {
    return String.format(Locale.ROOT, "SF%03d", number);
  }

  /** How bad it is. */
  public Kind kind() {
    return kind;
  }

  /** The number of arguments that the sentence takes. */
  public int arity() {
    return template.split("%s", -1).length - 1;
  }

  /**
   * The code and the sentence.
   *
   * @throws IllegalArgumentException if the number of arguments is not {@link #arity}
   */
  public String text(Object... arguments) {
    if (arguments.length != arity()) {
      throw new IllegalArgumentException(this + " takes " + arity() + " arguments");
    }
    return "[" + code() + "] " + String.format(Locale.ROOT, template, arguments);
  }
}
