package dev.shapewright.runtime.identity;

import static dev.shapewright.runtime.identity.LoopbackServer.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What STS answers, and a reader of what it is asked. */
final class StsImitation {
  private StsImitation() {}

  static String credentials(String operation, String key) {
    return answer(
        200,
        "<"
            + operation
            + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
            + operation
            + "Result><AssumedRoleUser><Arn>a</Arn></AssumedRoleUser><Credentials><AccessKeyId>"
            + key
            + "</AccessKeyId><SecretAccessKey>a&amp;b</SecretAccessKey><SessionToken>tok</SessionToken>"
            + "<Expiration>2026-11-21T13:00:00Z</Expiration></Credentials></"
            + operation
            + "Result><ResponseMetadata><RequestId>R-1</RequestId></ResponseMetadata></"
            + operation
            + "Response>",
        "Content-Type",
        "text/xml");
  }

  static String error(int status, String code, String message) {
    return answer(
        status,
        "<ErrorResponse><Error><Type>Sender</Type><Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message></Error><RequestId>R-2</RequestId></ErrorResponse>");
  }

  static Map<String, String> form(LoopbackServer.Request request) {
    Map<String, String> form = new HashMap<>();
    for (String pair : request.body().split("&", -1)) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }
}
