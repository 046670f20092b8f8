package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.json.JsonError;
import dev.shapewright.runtime.json.JsonShapeReader;
import dev.shapewright.runtime.json.JsonShapeWriter;
import dev.shapewright.runtime.json.NoMembers;
import dev.shapewright.runtime.retry.FailureClassifier;
import dev.shapewright.runtime.retry.FailureKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The protocols awsJson 1.0 and 1.1: every operation is a POST to the root, named by a header. */
final class AwsJsonProtocol {
  private static final int USUAL_SIZE = 512;

  private final ServiceDescriptor service;
  private final boolean hostPrefixes;
  private final RequestCompression compression;
  private final String userAgent;

  /** The headers that all calls of an operation have, by its name; they need no other check. */
  private final Map<String, Headers> constant = new ConcurrentHashMap<>();

  AwsJsonProtocol(
      ServiceDescriptor service,
      boolean hostPrefixes,
      RequestCompression compression,
      String userAgent) {
    this.service = service;
    this.hostPrefixes = hostPrefixes;
    this.compression = compression;
    this.userAgent = userAgent;
  }

  /**
   * The request of a call, before the headers that differ from attempt to attempt.
   *
   * @param reused what the body is to be written to, or null for an array of its own
   */
  <I> HttpRequest write(
      Operation<I, ?> operation,
      I request,
      ResolvedEndpoint resolved,
      Headers additional,
      @Nullable ByteText reused) {
    Headers headers = headers(operation, resolved.headers(), additional);
    Endpoint endpoint = resolved.endpoint();
    String hostPrefix = hostPrefixes ? operation.hostPrefix(request) : null;
    if (hostPrefix != null) {
      endpoint = endpoint.withHostPrefix(hostPrefix);
    }
    ByteText document = reused == null ? new ByteText(USUAL_SIZE) : reused;
    document.setLength(0);
    JsonShapeWriter.write(request, operation.writer(), document);
    byte[] body = reused == null ? document.toBytes() : document.array();
    int length = document.length();
    if (operation.isCompressed() && compression.concerns(length)) {
      body = RequestCompression.compress(body, length);
      length = body.length;
      headers = headers.toBuilder().set("Content-Encoding", "gzip").build();
    }
    String target = endpoint.path() + "/";
    return new HttpRequest("POST", endpoint, target, headers, body, length);
  }

  private Headers headers(Operation<?, ?> operation, Headers ofEndpoint, Headers additional) {
    Headers own = constant.get(operation.name());
    if (own == null) {
      own = constant(operation.name());
      constant.put(operation.name(), own);
    }
    if (ofEndpoint.size() == 0 && additional.size() == 0) {
      return own;
    }
    Headers.Builder headers = own.toBuilder();
    for (int i = 0; i < ofEndpoint.size(); i++) {
      headers.add(ofEndpoint.name(i), ofEndpoint.value(i));
    }
    for (int i = 0; i < additional.size(); i++) {
      headers.set(additional.name(i), additional.value(i));
    }
    return headers.build();
  }

  private Headers constant(String operation) {
    Headers.Builder headers =
        Headers.builder()
            .add("Content-Type", "application/x-amz-json-" + service.jsonVersion())
            .add("X-Amz-Target", service.targetPrefix() + "." + operation)
            .add("User-Agent", userAgent);
    if (service.queryMode()) {
      headers.add("x-amzn-query-mode", "true");
    }
    return headers.build();
  }

  /**
   * The response of a call.
   *
   * @throws AwsServiceException if the service answered with an error, be it with a status of
   *     success
   * @throws DeserializationException if it reported success, but the answer cannot be read
   */
  <O> O read(Operation<?, O> operation, HttpResponse response, CallLog call) {
    if (response.status() < 200 || response.status() > 299) {
      throw error(response, null, call);
    }
    ResponseMetadata metadata = call.attemptSucceeded(response);
    byte[] body = response.bodyArray();
    int length = response.bodyLength();
    try {
      if (NoMembers.isIn(body, length)) {
        return operation.reader().read(NoMembers.INSTANCE, metadata);
      }
      JsonShapeReader in = JsonShapeReader.of(body, length);
      O result = operation.reader().read(in, metadata);
      in.end();
      refuseDeclaredError(in.rootType(), response, call);
      return result;
    } catch (CodecException e) {
      // The member that names an error may stand behind what could not be read.
      String type = JsonError.shorten(JsonError.read(body, length).type());
      refuseDeclaredError(type, response, call);
      throw new DeserializationException(
          "The answer to " + operation.name() + " cannot be read: " + e.getMessage(), metadata, e);
    }
  }

  /** Some services answer with status 200 and a body that names an error. */
  private void refuseDeclaredError(@Nullable String type, HttpResponse response, CallLog call) {
    if (type != null && service.errors().declares(type)) {
      call.forgetLastAttempt();
      throw error(response, type, call);
    }
  }

  /**
   * The exception of an answer that is an error.
   *
   * @param declared the declared error that a body of any length names, if that is known already
   */
  private AwsServiceException error(
      HttpResponse response, @Nullable String declared, CallLog call) {
    JsonError body = JsonError.read(response.bodyArray(), response.bodyLength());
    String code = declared != null ? declared : body.errorCode(response.headers());
    ErrorTable errors = service.errors();
    // By the code that declares the error: the one that the exception exposes may differ.
    FailureKind kind =
        FailureClassifier.classify(
            response.status(),
            code,
            code != null && errors.retryable(code),
            code != null && errors.throttling(code));
    ResponseMetadata metadata = call.attemptRefused(response, code, kind);
    ServiceError error = new ServiceError(exposedCode(code, response), body.message(), metadata);
    if (code == null || !errors.declares(code)) {
      return errors.base(error);
    }
    try {
      int length = response.bodyLength() > JsonError.MAX_BYTES ? 0 : response.bodyLength();
      return modelled(response.bodyArray(), length, code, error);
    } catch (CodecException e) {
      // The class is known all the same; only its own members are not.
      return modelled(response.bodyArray(), 0, code, error);
    }
  }

  private AwsServiceException modelled(byte[] body, int length, String code, ServiceError error) {
    JsonShapeReader in = JsonShapeReader.of(body, length);
    AwsServiceException exception = service.errors().read(code, error, in);
    // An error without members of its own leaves the object unread.
    in.skip();
    in.end();
    return exception;
  }

  /** The code that services with a history in the query protocol gave the error there. */
  private static @Nullable String exposedCode(@Nullable String code, HttpResponse response) {
    String queryError = response.headers().first("x-amzn-query-error");
    int separator = queryError == null ? -1 : queryError.indexOf(';');
    return queryError == null || separator <= 0 ? code : queryError.substring(0, separator);
  }
}
