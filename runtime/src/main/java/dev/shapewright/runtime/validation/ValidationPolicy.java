package dev.shapewright.runtime.validation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What follows when a request breaks a rule of the model, by the kind of rule. A service may widen
 * a limit before a client is generated anew: then a kind of rule can be turned down, for a client
 * or for one call. Immutable.
 */
public final class ValidationPolicy {
  /** What follows when a rule is broken. */
  public enum Action {
    /** The request is not sent. */
    ENFORCE,
    /** The request is sent, and the log warns: one line for each request. */
    WARN,
    /** The request is sent. */
    OFF
  }

  private static final ValidationPolicy OFF = all(Action.OFF);
  private static final ValidationPolicy STRICT = all(Action.ENFORCE);
  private static final ValidationPolicy STANDARD =
      STRICT.with(Constraint.ENUM, Action.WARN).with(Constraint.ADVICE, Action.WARN);

  private final EnumMap<Constraint, Action> actions;

  private ValidationPolicy(EnumMap<Constraint, Action> actions) {
    this.actions = actions;
  }

  /**
   * What holds unless another policy is set: every rule is enforced but two. A value that an
   * enumeration does not list is only warned of, because the service may list it by now and a value
   * that was read must be writable; and so is advice.
   *
   * @return the policy
   */
  public static ValidationPolicy standard() {
    return STANDARD;
  }

  /**
   * Every rule is enforced, the values of enumerations and advice as well.
   *
   * @return the policy
   */
  public static ValidationPolicy strict() {
    return STRICT;
  }

  /**
   * Nothing is checked at all. What cannot be written as JSON still cannot be sent.
   *
   * @return the policy
   */
  public static ValidationPolicy off() {
    return OFF;
  }

  private static ValidationPolicy all(Action action) {
    EnumMap<Constraint, Action> actions = new EnumMap<>(Constraint.class);
    for (Constraint constraint : Constraint.values()) {
      actions.put(constraint, action);
    }
    return new ValidationPolicy(actions);
  }

  /**
   * The same policy but for one kind of rule.
   *
   * @param constraint the kind
   * @param action what follows when a rule of this kind is broken
   * @return the new policy
   */
  public ValidationPolicy with(Constraint constraint, Action action) {
    EnumMap<Constraint, Action> changed = new EnumMap<>(actions);
    changed.put(
        Objects.requireNonNull(constraint, "constraint"), Objects.requireNonNull(action, "action"));
    return new ValidationPolicy(changed);
  }

  /**
   * What follows when a rule is broken.
   *
   * @param constraint the kind of rule
   * @return the action
   */
  public Action action(Constraint constraint) {
    return Objects.requireNonNull(actions.get(constraint), "constraint");
  }

  /**
   * Whether nothing is checked at all, so that a request need not be looked at.
   *
   * @return true if the action is {@link Action#OFF} for every kind of rule
   */
  public boolean isOff() {
    for (Action action : actions.values()) {
      if (action != Action.OFF) {
        return false;
      }
    }
    return true;
  }

  /** The actions by kind of rule. */
  @Override
  public String toString() {
    Map<Constraint, Action> shown = actions;
    return "ValidationPolicy" + shown;
  }
}
