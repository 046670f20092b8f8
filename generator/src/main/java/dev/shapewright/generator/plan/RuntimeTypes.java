package dev.shapewright.generator.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of the runtime that generated code refers to. The generator knows them by name only; a
 * test finds each of them in the runtime.
 */
public final class RuntimeTypes {
  private static final List<ClassName> ALL = new ArrayList<>();

  /** The package of the runtime. */
  private static final String RUNTIME = "dev.shapewright.runtime";

  /** Marks generated types. */
  public static final ClassName GENERATED = type("", "Generated");

  /** The value of a blob. */
  public static final ClassName BYTES = type("", "Bytes");

  /** A JSON value of any kind. */
  public static final ClassName DOCUMENT = type("", "Document");

  /** Copies maps. */
  public static final ClassName MAP_COPY = type("", "MapCopy");

  /** Status, headers and attempts of a response. */
  public static final ClassName RESPONSE_METADATA = type("", "ResponseMetadata");

  /** What a service says of an error. */
  public static final ClassName SERVICE_ERROR = type("", "ServiceError");

  /** The base of the services' base exceptions. */
  public static final ClassName AWS_SERVICE_EXCEPTION = type("", "AwsServiceException");

  /** The base of the failures on the client's side. */
  public static final ClassName AWS_CLIENT_EXCEPTION = type("", "AwsClientException");

  /** The descriptor of a member. */
  public static final ClassName MEMBER = type("codec", "Member");

  /** Reads and writes a shape. */
  public static final ClassName CODEC = type("codec", "Codec");

  /** The codecs of simple shapes. */
  public static final ClassName CODECS = type("codec", "Codecs");

  /** Reads a shape. */
  public static final ClassName VALUE_READER = type("codec", "ValueReader");

  /** Writes a shape. */
  public static final ClassName VALUE_WRITER = type("codec", "ValueWriter");

  /** Where values are read from. */
  public static final ClassName SHAPE_READER = type("codec", "ShapeReader");

  /** Where values are written to. */
  public static final ClassName SHAPE_WRITER = type("codec", "ShapeWriter");

  /** How a timestamp stands on the wire. */
  public static final ClassName TIMESTAMP_FORMAT = type("codec", "TimestampFormat");

  /** Reads a response. */
  public static final ClassName RESPONSE_READER = type("client", "ResponseReader");

  /** Writes and reads the classes of a model. */
  public static final ClassName MODEL_JSON = type("client", "ModelJson");

  /** Says that something has no JSON form, or is none. */
  public static final ClassName CODEC_EXCEPTION = type("codec", "CodecException");

  /** One operation. */
  public static final ClassName OPERATION = type("client", "Operation");

  /** How a service is asked where it wants to be called. */
  public static final ClassName ENDPOINT_DISCOVERY = type("client", "EndpointDiscovery");

  /** How failed attempts are repeated. */
  public static final ClassName RETRY_OPTIONS = type("retry", "RetryOptions");

  /** What a client tells the runtime of its service. */
  public static final ClassName SERVICE_DESCRIPTOR = type("client", "ServiceDescriptor");

  /** The errors that a model declares. */
  public static final ClassName ERROR_TABLE = type("client", "ErrorTable");

  /** How calls are carried out. */
  public static final ClassName CALL_OPTIONS = type("client", "CallOptions");

  /** Carries out calls. */
  public static final ClassName CLIENT_ENGINE = type("client", "ClientEngine");

  /** Carries out calls on an executor. */
  public static final ClassName ASYNC_ENGINE = type("client", "AsyncEngine");

  /** Configures a client. */
  public static final ClassName CLIENT_BUILDER = type("client", "ClientBuilder");

  /** Configures an asynchronous client. */
  public static final ClassName ASYNC_CLIENT_BUILDER = type("client", "AsyncClientBuilder");

  /** The pages of an operation's results. */
  public static final ClassName PAGINATOR = type("client", "Paginator");

  /** The pages of results for subscribers. */
  public static final ClassName ASYNC_PAGINATOR = type("client", "AsyncPaginator");

  /** How pages follow one another. */
  public static final ClassName PAGING = type("client", "Paging");

  /** The rules by which an endpoint is found. */
  public static final ClassName ENDPOINT_RULES = type("endpoint", "EndpointRules");

  /** What endpoint rules decide by. */
  public static final ClassName ENDPOINT_PARAMETERS = type("endpoint", "EndpointParameters");

  /** What endpoint rules decide. */
  public static final ClassName RESOLVED_ENDPOINT = type("endpoint", "ResolvedEndpoint");

  /** Says that there is no endpoint. */
  public static final ClassName ENDPOINT_EXCEPTION = type("endpoint", "EndpointException");

  /** The functions of endpoint rules. */
  public static final ClassName RULE_FUNCTIONS = type("endpoint", "RuleFunctions");

  /** A partition's facts. */
  public static final ClassName PARTITION = type("endpoint", "Partition");

  /** The parts of a URL. */
  public static final ClassName ENDPOINT_URL = type("endpoint", "EndpointUrl");

  /** The parts of an Amazon resource name. */
  public static final ClassName ARN = type("endpoint", "Arn");

  /** Checks a value. */
  public static final ClassName VALIDATOR = type("validation", "Validator");

  /** Collects violations. */
  public static final ClassName VALIDATION_CONTEXT = type("validation", "ValidationContext");

  /** Makes text legal. */
  public static final ClassName TEXT_SANITIZER = type("validation", "TextSanitizer");

  /** What a failure has to say. */
  public static final ClassName FAILURE_TEXT = type("validation", "FailureText");

  /** Matches a pattern by the table of an automaton. */
  public static final ClassName PATTERN_TABLE = type("validation", "PatternTable");

  /** Matches a pattern by following all ways through it. */
  public static final ClassName PATTERN_SIMULATION = type("validation", "PatternSimulation");

  /** Matches a pattern that no automaton can match. */
  public static final ClassName GUARDED_PATTERN = type("validation", "GuardedPattern");

  /** A set of characters of many ranges. */
  public static final ClassName CODE_POINT_SET = type("validation", "CodePointSet");

  /** Says that a request breaks rules. */
  public static final ClassName REQUEST_VALIDATION_EXCEPTION =
      type("validation", "RequestValidationException");

  /** Waits for something. */
  public static final ClassName WAITER = type("waiter", "Waiter");

  /** How long and how often to wait. */
  public static final ClassName WAITER_OPTIONS = type("waiter", "WaiterOptions");

  /** What ends a wait. */
  public static final ClassName WAITER_RESULT = type("waiter", "WaiterResult");

  /** What answers mean to a waiter. */
  public static final ClassName WAITER_CONDITIONS = type("waiter", "WaiterConditions");

  /** What an answer means. */
  public static final ClassName WAITER_STATE = type("waiter", "WaiterState");

  /** It can no longer come about. */
  public static final ClassName WAITER_FAILED_EXCEPTION = type("waiter", "WaiterFailedException");

  /** It has not come about in time. */
  public static final ClassName WAITER_TIMEOUT_EXCEPTION = type("waiter", "WaiterTimeoutException");

  /** JSpecify's mark of what may be null. */
  public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private RuntimeTypes() {}

  /**
   * Every type of the runtime that generated code may refer to.
   *
   * @return the types
   */
  public static List<ClassName> all() {
    return List.copyOf(ALL);
  }

  /**
   * A type whose values may be null.
   *
   * @param type the type
   * @return the same type, annotated
   */
  public static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(NULLABLE).build());
  }

  private static ClassName type(String room, String name) {
    ClassName type = ClassName.get(room.isEmpty() ? RUNTIME : RUNTIME + "." + room, name);
    ALL.add(type);
    return type;
  }
}
