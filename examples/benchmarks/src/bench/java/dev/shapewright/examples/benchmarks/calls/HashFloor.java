package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hashes that a signature takes and nothing else: of a body that is ready, of a canonical
 * request that is ready but for the body's hash, and one HMAC with the key of the day.
 */
final class HashFloor implements Calls {
  private final MessageDigest digest = MessageDigest.getInstance("SHA-256");
  private final Mac mac = Mac.getInstance("HmacSHA256");
  private final byte[] task = ReadyRequest.TASK_BODY.getBytes(UTF_8);
  private final byte[] definition;
  private final String canonical = ReadyRequest.CANONICAL;
  private final String toSign =
      "AWS4-HMAC-SHA256\n20261121T120000Z\n20261121/us-east-1/datapipeline/aws4_request\n";

  HashFloor(int bytes) throws GeneralSecurityException {
    definition = PipelineData.ofBytes(bytes).putDefinitionBody().getBytes(UTF_8);
    mac.init(new SecretKeySpec(digest.digest(task), "HmacSHA256"));
  }

  @Override
  public String setTaskStatus() {
    return sign(task, task.length);
  }

  @Override
  public String describeObjects() {
    return sign(task, task.length);
  }

  @Override
  public String putDefinition() {
    return sign(definition, definition.length);
  }

  @Override
  public String putReadyDefinition() {
    return putDefinition();
  }

  @Override
  public void close() {}

  /** Signs a body, the first bytes of an array. */
  String sign(byte[] body, int length) {
    HexFormat hex = HexFormat.of();
    digest.update(body, 0, length);
    String request = canonical + hex.formatHex(digest.digest());
    String text = toSign + hex.formatHex(digest.digest(request.getBytes(ISO_8859_1)));
    return hex.formatHex(mac.doFinal(text.getBytes(ISO_8859_1)));
  }
}
