package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that prints credentials, given by the user's own code. */
final class ProcessSource implements Source {
  private static final String NAME = "Credentials process";

  private final CachedCredentials cached;

  ProcessSource(Surroundings surroundings, List<String> command) {
    ProcessCredentials process = new ProcessCredentials(surroundings, NAME, command);
    this.cached =
        new CachedCredentials(surroundings, NAME, process::fetch, CachedCredentials.GRACE);
  }

  @Override
  public @Nullable Credentials find() {
    return cached.resolve();
  }

  @Override
  public String describe() {
    return NAME;
  }
}
