package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.internal.ProfileSection;
import org.jspecify.annotations.Nullable;

/** The credentials of a role that IAM Identity Center gives to who signed in by the AWS CLI. */
final class SsoCredentials {
  private final Surroundings surroundings;
  private final String profileName;
  private final ProfileSection profile;

  SsoCredentials(Surroundings surroundings, String profileName, ProfileSection profile) {
    this.surroundings = surroundings;
    this.profileName = profileName;
    this.profile = profile;
  }

  /** Asks with the token of the last sign-in. */
  Credentials fetch() throws InterruptedException {
    String account = required("sso_account_id");
    String role = required("sso_role_name");
    String sessionName = profile.get("sso_session");
    ProfileSection session = sessionName == null ? profile : session(sessionName);
    String region =
        CloudRegion.check(required(session, "sso_region"), "sso_region of profile " + profileName);
    String startUrl = required(session, "sso_start_url");
    SsoToken token =
        new SsoToken(
            surroundings,
            profileName,
            sessionName == null ? startUrl : sessionName,
            sessionName == null ? null : region);
    return fetch(region, account, role, token.get());
  }

  private Credentials fetch(String region, String account, String role, String token)
      throws InterruptedException {
    String where = "SSO for profile " + profileName;
    Endpoint endpoint = ServiceEndpoint.of(surroundings, ServiceEndpoint.Service.SSO, region);
    String query = new FormBody().add("role_name", role).add("account_id", account).text();
    HttpRequest request =
        new HttpRequest(
            "GET",
            endpoint,
            endpoint.path() + "/federation/credentials?" + query,
            Failures.with(Headers.builder(), "x-amz-sso_bearer_token", token, where),
            new byte[0]);
    try (HttpSession http =
        new HttpSession(
            surroundings, where, HttpSession.SERVICE, HttpSession.Repeat.ON_SERVER_ERRORS)) {
      HttpResponse response = http.send(request);
      if (response.status() == 401) {
        throw SsoToken.signIn(profileName, "is no longer accepted");
      }
      if (response.status() != 200) {
        throw Failures.status(
            where,
            response,
            response.status() == 403 || response.status() == 404
                ? ": the account " + account + " or the role " + role + " is not yours to use"
                : "");
      }
      return JsonFields.read(response.body(), where)
          .credentials(
              "roleCredentials.accessKeyId",
              "roleCredentials.secretAccessKey",
              "roleCredentials.sessionToken",
              "roleCredentials.expiration");
    }
  }

  private ProfileSection session(String name) {
    ProfileSection session = surroundings.profiles().ssoSession(name);
    if (session == null) {
      throw ProfileCredentials.wrong(
          profileName, "refers to [sso-session " + name + "], which the config file does not have");
    }
    checkSame(session, "sso_region");
    checkSame(session, "sso_start_url");
    return session;
  }

  /** A profile may repeat what its session says, but not say otherwise. */
  private void checkSame(ProfileSection session, String property) {
    String own = profile.get(property);
    if (own != null && !own.equals(session.get(property))) {
      throw ProfileCredentials.wrong(profileName, "and its sso-session differ in " + property);
    }
  }

  private String required(String property) {
    return ProfileCredentials.required(profileName, profile, property);
  }

  private String required(@Nullable ProfileSection section, String property) {
    String value = section == null ? null : section.get(property);
    if (value == null) {
      throw ProfileCredentials.wrong(profileName, "or its sso-session needs " + property);
    }
    return value;
  }
}
