package dev.shapewright.generator.hostile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that nobody means well.
 *
 * @param name what is hostile in it
 * @param generates whether it yields code, else a diagnostic; null if either will do
 * @param files its files
 */
record HostileModel(String name, @Nullable Boolean generates, Map<Role, byte[]> files) {
  Mutant asMutant() {
    return new Mutant(name, files, List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
