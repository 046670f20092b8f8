package dev.shapewright.runtime.validation;

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
   * The validator of a shape without rules.
   *
   * @param <T> the Java type of the shape
   * @return a validator that finds nothing
   */
  static <T> Validator<T> none() {
    return (value, context) -> {};
  }
}
