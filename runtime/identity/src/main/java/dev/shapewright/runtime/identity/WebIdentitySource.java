package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A role that a token of another identity provider allows to assume, as in a pod of EKS. */
final class WebIdentitySource implements Source {
  private static final String NAME = "Web identity";
  private static final String FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
  private static final String ROLE = "AWS_ROLE_ARN";

  private final Surroundings surroundings;
  private final CachedCredentials cached;

  WebIdentitySource(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.cached = new CachedCredentials(surroundings, NAME, this::fetch, CachedCredentials.GRACE);
  }

  @Override
  public @Nullable Credentials find() {
    return file() == null ? null : cached.resolve();
  }

  @Override
  public String describe() {
    return NAME + " (" + FILE + " and " + ROLE + ")";
  }

  private @Nullable String file() {
    return surroundings.setting("aws.webIdentityTokenFile", FILE);
  }

  private Credentials fetch() throws InterruptedException {
    String file = file();
    String arn = surroundings.setting("aws.roleArn", ROLE);
    if (file == null || arn == null) {
      throw SourceException.lasting(
          NAME + ": " + FILE + " and " + ROLE + " must be set together", null);
    }
    String region = CloudRegion.ofRole(surroundings, surroundings.profiles().activeProfile(), arn);
    String session = surroundings.setting("aws.roleSessionName", "AWS_ROLE_SESSION_NAME");
    return fetch(surroundings, file, AssumedRole.of(arn).withSessionName(session), region);
  }

  /** Reads the token, which the platform renews now and then, and asks STS. */
  static Credentials fetch(Surroundings surroundings, String file, AssumedRole role, String region)
      throws InterruptedException {
    byte[] bytes = SmallFile.read(new File(file), "Web identity token file");
    String token = new String(bytes, StandardCharsets.UTF_8).strip();
    if (token.isEmpty()) {
      throw SourceException.lasting("Web identity token file " + file + " is empty", null);
    }
    return new StsClient(surroundings).assumeRoleWithWebIdentity(role, region, token);
  }
}
