package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.BoundedMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Decides which random token, if any, is legal for an idempotency token. */
final class Tokens {
  /** One that takes more for 36 characters takes too long for all. */
  private static final int MOST_STEPS = 1_000_000;

  private static final List<String> SAMPLES = samples();

  private Tokens() {}

  /** The form that every random token of which fits, or null if none does or none is asked for. */
  static @Nullable TokenForm form(Member member, Shape target) {
    if (!member.idempotencyToken() || !(target instanceof Shape.Text text)) {
      return null;
    }
    if (fit(SAMPLES, text)) {
      return TokenForm.UUID;
    }
    return fit(SAMPLES.stream().map(sample -> sample.replace("-", "")).toList(), text)
        ? TokenForm.DIGITS
        : null;
  }

  private static boolean fit(List<String> tokens, Shape.Text text) {
    BigDecimal length = BigDecimal.valueOf(tokens.get(0).length());
    BigDecimal min = text.length().min();
    BigDecimal max = text.length().max();
    if ((min != null && length.compareTo(min) < 0) || (max != null && length.compareTo(max) > 0)) {
      return false;
    }
    if (text.pattern() == null) {
      return true;
    }
    try {
      Pattern pattern = Pattern.compile(text.pattern());
      return tokens.stream()
          .allMatch(token -> BoundedMatch.matches(pattern, token, MOST_STEPS).orElse(false));
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Random UUIDs that have between them every digit at every place where it can be. */
  private static List<String> samples() {
    List<String> samples = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      StringBuilder sample = new StringBuilder();
      for (char place : "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".toCharArray()) {
        int digit = (i + 7 * sample.length()) % 16;
        sample.append(
            place == 'x'
                ? Character.forDigit(digit, 16)
                : place == 'y' ? "89ab".charAt(i % 4) : place);
      }
      samples.add(sample.toString());
    }
    return List.copyOf(samples);
  }
}
