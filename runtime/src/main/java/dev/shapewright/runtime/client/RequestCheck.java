package dev.shapewright.runtime.client;

import dev.shapewright.runtime.validation.RequestValidationException;
import dev.shapewright.runtime.validation.ValidationPolicy;
import dev.shapewright.runtime.validation.Validator;
import dev.shapewright.runtime.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/** Stops a request that breaks rules of the model, or warns of it, as the policy says. */
final class RequestCheck {
  private static final int MOST_SHOWN = 10;

  private RequestCheck() {}

  static <I> void check(I request, Validator<? super I> validator, ValidationPolicy policy) {
    if (policy.isOff()) {
      return;
    }
    List<Violation> violations = validator.validate(request);
    if (violations.isEmpty()) {
      return;
    }
    List<Violation> enforced = new ArrayList<>();
    List<Violation> warned = new ArrayList<>();
    for (Violation violation : violations) {
      ValidationPolicy.Action action = policy.action(violation.constraint());
      if (action == ValidationPolicy.Action.ENFORCE) {
        enforced.add(violation);
      } else if (action == ValidationPolicy.Action.WARN) {
        warned.add(violation);
      }
    }
    String name = request.getClass().getSimpleName();
    if (!enforced.isEmpty()) {
      throw new RequestValidationException(name, enforced);
    }
    if (!warned.isEmpty()) {
      Log.warns(warning(name, warned));
    }
  }

  /** One line, however many rules are broken. */
  private static String warning(String request, List<Violation> violations) {
    StringBuilder line = new StringBuilder(request);
    line.append(" is sent although it breaks what the service model says: ");
    for (int i = 0; i < violations.size() && i < MOST_SHOWN; i++) {
      line.append(i == 0 ? "" : "; ").append(violations.get(i));
    }
    if (violations.size() > MOST_SHOWN) {
      line.append("; and ").append(violations.size() - MOST_SHOWN).append(" more");
    }
    return line.toString();
  }
}
