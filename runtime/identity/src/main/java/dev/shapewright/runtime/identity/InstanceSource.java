package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The role of an EC2 instance. */
final class InstanceSource implements Source {
  /**
   * The instance's credentials are honoured for as long as the metadata service is out of order.
   */
  private static final Duration GRACE = Duration.ofDays(1);

  private final InstanceMetadata metadata;
  private final CachedCredentials cached;

  InstanceSource(Surroundings surroundings) {
    this.metadata = new InstanceMetadata(surroundings);
    this.cached =
        new CachedCredentials(surroundings, InstanceMetadata.NAME, metadata::credentials, GRACE);
  }

  @Override
  public @Nullable Credentials find() {
    return metadata.isDisabled() ? null : cached.resolve();
  }

  @Override
  public String describe() {
    return metadata.isDisabled()
        ? InstanceMetadata.NAME + " (off by AWS_EC2_METADATA_DISABLED)"
        : InstanceMetadata.NAME;
  }
}
