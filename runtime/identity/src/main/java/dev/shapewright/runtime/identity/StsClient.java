package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two operations of STS that give a role's credentials, in its query protocol. */
final class StsClient implements HttpSession.Repeat {
  private final Surroundings surroundings;

  StsClient(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** AssumeRole, signed with the credentials of who assumes it. */
  Credentials assumeRole(AssumedRole role, String region, Credentials source)
      throws InterruptedException {
    FormBody form = form("AssumeRole", role).add("ExternalId", role.externalId());
    HttpRequest request = request(region, form);
    HttpRequest signed;
    try {
      Instant now = surroundings.clock().instant();
      signed = new SigV4Signer("sts", region).sign(request, source, now);
    } catch (IllegalArgumentException e) {
      throw SourceException.lasting("AssumeRole cannot be signed: " + e.getMessage(), e);
    }
    return send(
        "AssumeRole",
        role,
        signed,
        source.secretAccessKey(),
        source.sessionToken(),
        role.externalId(),
        signed.headers().first("Authorization"));
  }

  /** AssumeRoleWithWebIdentity, which the token alone authorises. */
  Credentials assumeRoleWithWebIdentity(AssumedRole role, String region, String token)
      throws InterruptedException {
    FormBody form = form("AssumeRoleWithWebIdentity", role).add("WebIdentityToken", token);
    return send("AssumeRoleWithWebIdentity", role, request(region, form), token);
  }

  private FormBody form(String action, AssumedRole role) {
    String name = role.sessionName();
    return new FormBody()
        .add("Action", action)
        .add("Version", "2011-06-15")
        .add("RoleArn", role.arn())
        .add(
            "RoleSessionName", name == null ? "shapewright-" + surroundings.clock().millis() : name)
        .add("DurationSeconds", role.durationSeconds());
  }

  private HttpRequest request(String region, FormBody form) {
    Endpoint endpoint = ServiceEndpoint.of(surroundings, ServiceEndpoint.Service.STS, region);
    Headers headers =
        Headers.builder()
            .add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    return new HttpRequest(
        "POST",
        endpoint,
        endpoint.path() + "/",
        headers,
        form.text().getBytes(StandardCharsets.UTF_8));
  }

  private Credentials send(
      String operation, AssumedRole role, HttpRequest request, @Nullable String... confidential)
      throws InterruptedException {
    String where = operation + " of " + role.arn();
    try (HttpSession session = new HttpSession(surroundings, where, HttpSession.SERVICE, this)) {
      HttpResponse response = session.send(request);
      StsAnswer answer = StsAnswer.read(response.body());
      if (response.status() != 200) {
        throw refused(where, response, answer, confidential);
      }
      if (answer == null) {
        throw SourceException.passing(where + " gave no acceptable XML", null);
      }
      return JsonFields.credentials(
          where,
          require(answer, "AccessKeyId", where),
          require(answer, "SecretAccessKey", where),
          require(answer, "SessionToken", where),
          JsonFields.time(require(answer, "Expiration", where), where, "Expiration"));
    }
  }

  private static String require(StsAnswer answer, String name, String where) {
    String text = answer.get(name);
    if (text == null) {
      throw SourceException.passing(where + " gave no " + name, null);
    }
    return text;
  }

  private SourceException refused(
      String where,
      HttpResponse response,
      @Nullable StsAnswer answer,
      @Nullable String... confidential) {
    String code = answer == null ? null : answer.get("Code");
    String id = answer == null ? null : answer.get("RequestId");
    if (id == null) {
      id = response.headers().first("x-amzn-requestid");
    }
    String message =
        where
            + " failed: "
            + (code == null || answer == null
                ? "no error code"
                : Failures.shown(code, confidential)
                    + ": "
                    + Failures.shown(answer.get("Message"), confidential))
            + " (status "
            + response.status()
            + ", request id "
            + Failures.shown(id == null ? "unknown" : id, confidential)
            + ")";
    return isWorthwhile(response)
        ? SourceException.passing(message, null)
        : SourceException.lasting(message, null);
  }

  @Override
  public boolean isWorthwhile(HttpResponse response) {
    if (Failures.isPassing(response)) {
      return true;
    }
    StsAnswer answer = response.status() < 400 ? null : StsAnswer.read(response.body());
    String code = answer == null ? null : answer.get("Code");
    return code != null
        && (code.equals("IDPCommunicationError")
            || code.startsWith("Throttl")
            || code.equals("RequestLimitExceeded")
            || code.equals("TooManyRequestsException")
            || code.startsWith("RequestThrottled"));
  }
}
