package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import org.jspecify.annotations.Nullable;

/** A role that other credentials allow to assume. */
final class RoleSource implements Source {
  private final Surroundings surroundings;
  private final AssumedRole role;
  private final CredentialsProvider source;
  private final CachedCredentials cached;

  RoleSource(Surroundings surroundings, AssumedRole role, CredentialsProvider source) {
    this.surroundings = surroundings;
    this.role = role;
    this.source = source;
    this.cached =
        new CachedCredentials(surroundings, describe(), this::fetch, CachedCredentials.GRACE);
  }

  @Override
  public @Nullable Credentials find() {
    return cached.resolve();
  }

  @Override
  public String describe() {
    return "Role " + role.arn();
  }

  private Credentials fetch() throws InterruptedException {
    String region = role.region();
    region =
        region == null
            ? CloudRegion.ofRole(surroundings, surroundings.profiles().activeProfile(), role.arn())
            : CloudRegion.check(region, "the role's settings");
    return new StsClient(surroundings).assumeRole(role, region, source.resolve());
  }
}
