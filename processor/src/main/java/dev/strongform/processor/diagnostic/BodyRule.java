package dev.strongform.processor.diagnostic;

/** What the compiler says about the Java in a body. */
public enum BodyRule implements Rule {
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
      "the index %s depends on %s; make it of integers, constants and loop counters");

  private final Sentence sentence;

  BodyRule(int number, Kind kind, String template) {
    this.sentence = new Sentence(number, kind, template);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
