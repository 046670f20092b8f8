package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in Java, and how it came about.
 *
 * @param key what has it
 * @param pointer the JSON pointer of what has it
 * @param javaName the name
 * @param listed whether a names file has to list it, for it to be given again
 * @param alterations what made it another than the model's, beyond the case of letters; empty if
 *     nothing did
 */
public record GivenName(
    NameKey key, String pointer, String javaName, boolean listed, List<Alteration> alterations) {

  /**
   * What made a name another.
   *
   * @param reason why
   * @param name the name that could not be given
   * @param by what has that name, or null where nothing of the model has it
   */
  public record Alteration(NameReason reason, String name, @Nullable NameKey by) {
    /** A sentence, such as {@code "default" is a keyword of Java}. */
    @Override
    public String toString() {
      return NameKey.quoted(name) + " " + reason.words() + (by == null ? "" : " " + by);
    }
  }

  /**
   * Whether the name differs from the model's by more than the case of letters and the words that
   * all names of its kind have.
   *
   * @return true if it does
   */
  public boolean isAltered() {
    return !alterations.isEmpty();
  }
}
