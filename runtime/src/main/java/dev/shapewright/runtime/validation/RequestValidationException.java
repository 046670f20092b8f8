package dev.shapewright.runtime.validation;

import dev.shapewright.runtime.AwsClientException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request breaks rules of the service model. Nothing was sent. The message names up to 100
 * violations, one a line.
 */
public final class RequestValidationException extends AwsClientException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 100;

  private final transient @Nullable List<Violation> violations;

  /**
   * Creates the exception.
   *
   * @param request the name of what was checked, such as {@code SetTaskStatusRequest}
   * @param violations every rule that is broken, at least one
   */
  public RequestValidationException(String request, List<Violation> violations) {
    super(describe(request, violations));
    this.violations = List.copyOf(violations);
  }

  /**
   * Every rule that the request breaks.
   *
   * @return the violations in the order of the model's members, at least one; none in an exception
   *     that was serialized, whose message alone tells of them
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  private static String describe(String request, List<Violation> violations) {
    StringBuilder text = new StringBuilder(request);
    text.append(
        violations.size() == 1 ? " breaks a rule" : " breaks " + violations.size() + " rules");
    text.append(" of the service model; nothing was sent");
    for (int i = 0; i < violations.size() && i < MOST_SHOWN; i++) {
      text.append("\n  ").append(violations.get(i));
    }
    if (violations.size() > MOST_SHOWN) {
      text.append("\n  and ").append(violations.size() - MOST_SHOWN).append(" more");
    }
    return text.toString();
  }
}
