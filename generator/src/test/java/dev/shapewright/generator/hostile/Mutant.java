package dev.shapewright.generator.hostile;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A real model with something changed in one of its files.
 *
 * @param origin which model, file and kind of change it is
 * @param files its files
 * @param operations the operations to generate, empty for all
 */
record Mutant(String origin, Map<Role, byte[]> files, List<String> operations) {
  /** Slices are small enough for all of their operations. */
  private static final int WHOLE_MODEL = 30_000;

  /** The mutant of a number: the same whenever and wherever it is made. */
  static Mutant of(int number, long seed, List<Base> bases) {
    SplittableRandom random = new SplittableRandom(seed + number * 0x9e3779b97f4a7c15L);
    Base base = bases.get(random.nextInt(bases.size()));
    List<Role> roles = List.copyOf(base.files().keySet());
    Role role = random.nextInt(2) == 0 ? Role.SERVICE : roles.get(random.nextInt(roles.size()));
    byte[] content = Objects.requireNonNull(base.files().get(role));
    Tree tree = base.trees().get(role);
    int kind = random.nextInt(10);
    String how = kind < 2 ? "bytes" : kind < 4 || tree == null ? "tokens" : "structure";
    byte[] changed =
        how.equals("bytes")
            ? Mutations.bytes(content, random)
            : how.equals("tokens") || tree == null
                ? Mutations.tokens(content, random)
                : Mutations.structure(tree, random);
    Map<Role, byte[]> files = new EnumMap<>(base.files());
    files.put(role, changed);
    byte[] service = Objects.requireNonNull(base.files().get(Role.SERVICE));
    List<String> operations =
        service.length > WHOLE_MODEL && random.nextInt(20) > 0
            ? base.someOperations(random)
            : List.of();
    return new Mutant(
        number + ": " + base.name() + ", " + role.fileName + ", " + how, files, operations);
  }

  ModelFiles model() {
    List<ModelFile> overlays = new ArrayList<>();
    ModelFile overlay = file(Role.OVERLAY);
    if (overlay != null) {
      overlays.add(overlay);
    }
    return new ModelFiles(
        Objects.requireNonNull(file(Role.SERVICE)),
        overlays,
        file(Role.PAGINATORS),
        file(Role.ENDPOINT_RULES),
        file(Role.WAITERS));
  }

  @Nullable ModelFile file(Role role) {
    byte[] content = files.get(role);
    return content == null ? null : new ModelFile(role.fileName, content);
  }
}
