package dev.shapewright.runtime.validation;

import java.util.List;

/**
 * Checks a value against the rules that its shape has in the model.
 *
 * @param <T> the Java type of the shape
 */
public interface Validator<T> {
  /**
   * Checks a value and everything in it.
   *
   * @param value the value
   * @param context takes the violations and knows the path
   */
  void validate(T value, ValidationContext context);

  /**
   * Finds every rule that an object breaks.
   *
   * @param value the object
   * @return the violations in the order of the model's members, empty when there are none; what is
   *     nested in recursive shapes more than 100 levels deep comes last
   */
  default List<Violation> validate(T value) {
    return ValidationContext.violations(value, this);
  }

  /**
   * Refuses an object that breaks any rule, those included that a client only warns of.
   *
   * @param value the object
   * @throws RequestValidationException if it breaks one; holds all violations
   */
  default void check(T value) {
    List<Violation> violations = validate(value);
    if (!violations.isEmpty()) {
      throw new RequestValidationException(value.getClass().getSimpleName(), violations);
    }
  }

  /**
   * The validator of a shape without rules.
   *
   * @param <T> the Java type of the shape
   * @return a validator that finds nothing
   */
  static <T> Validator<T> none() {
    return (value, context) -> {};
  }
}
