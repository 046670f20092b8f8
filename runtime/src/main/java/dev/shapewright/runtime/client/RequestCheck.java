package dev.shapewright.runtime.client;

import dev.shapewright.runtime.validation.Constraint;
import dev.shapewright.runtime.validation.RequestValidationException;
import dev.shapewright.runtime.validation.ValidationContext;
import dev.shapewright.runtime.validation.Validator;
import dev.shapewright.runtime.validation.Violation;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops a request that breaks rules of the model. A value that an enumeration does not list is only
 * warned of, since the service may know more values than the model did, and so is advice.
 */
final class RequestCheck {
  private RequestCheck() {}

  static <I> void check(I request, Validator<? super I> validator) {
    ValidationContext context = new ValidationContext();
    validator.validate(request, context);
    List<Violation> violations = context.violations();
    if (violations.isEmpty()) {
      return;
    }
    List<Violation> enforced = new ArrayList<>();
    for (Violation violation : violations) {
      if (isAdvice(violation)) {
        Log.LOGGER.log(
            Level.WARNING, request.getClass().getSimpleName() + " " + violation.toString());
      } else {
        enforced.add(violation);
      }
    }
    if (!enforced.isEmpty()) {
      throw new RequestValidationException(request.getClass().getSimpleName(), enforced);
    }
  }

  private static boolean isAdvice(Violation violation) {
    return violation.constraint() == Constraint.ENUM || violation.constraint() == Constraint.ADVICE;
  }

  /** Looked up at the first message only: a logger costs a cold process some milliseconds. */
  private static final class Log {
    static final System.Logger LOGGER = System.getLogger("dev.shapewright.runtime.validation");

    private Log() {}
  }
}
