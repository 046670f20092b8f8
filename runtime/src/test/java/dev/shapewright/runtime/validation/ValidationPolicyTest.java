package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.shapewright.runtime.validation.ValidationPolicy.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationPolicyTest {
  @ParameterizedTest
  @EnumSource(Constraint.class)
  void theStandardEnforcesAllButEnumerationsAndAdvice(Constraint constraint) {
    boolean warned = constraint == Constraint.ENUM || constraint == Constraint.ADVICE;
    assertThat(ValidationPolicy.standard().action(constraint))
        .isEqualTo(warned ? Action.WARN : Action.ENFORCE);
    assertThat(ValidationPolicy.strict().action(constraint)).isEqualTo(Action.ENFORCE);
    assertThat(ValidationPolicy.off().action(constraint)).isEqualTo(Action.OFF);
  }

  @Test
  void aChangeMakesANewPolicy() {
    ValidationPolicy lax = ValidationPolicy.standard().with(Constraint.LENGTH, Action.WARN);
    assertThat(lax.action(Constraint.LENGTH)).isEqualTo(Action.WARN);
    assertThat(lax.action(Constraint.RANGE)).isEqualTo(Action.ENFORCE);
    assertThat(ValidationPolicy.standard().action(Constraint.LENGTH)).isEqualTo(Action.ENFORCE);
    assertThat(lax)
        .hasToString(
            "ValidationPolicy{REQUIRED=ENFORCE, LENGTH=WARN, RANGE=ENFORCE, PATTERN=ENFORCE,"
                + " ENUM=WARN, UNION=ENFORCE, RULE=ENFORCE, ADVICE=WARN, TEXT=ENFORCE}");
  }

  @Test
  void onlyWhatChecksNothingIsOff() {
    assertThat(ValidationPolicy.off().isOff()).isTrue();
    assertThat(ValidationPolicy.standard().isOff()).isFalse();
    assertThat(ValidationPolicy.off().with(Constraint.TEXT, Action.WARN).isOff()).isFalse();
  }

  @Test
  @SuppressWarnings("NullAway") // Callers may not use it.
  void nullIsRefused() {
    ValidationPolicy policy = ValidationPolicy.standard();
    assertThatNullPointerException().isThrownBy(() -> policy.with(null, Action.OFF));
    assertThatNullPointerException().isThrownBy(() -> policy.with(Constraint.ENUM, null));
  }
}
