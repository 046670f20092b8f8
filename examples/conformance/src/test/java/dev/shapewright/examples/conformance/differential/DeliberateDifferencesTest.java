package dev.shapewright.examples.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.testing.ScriptedTransport;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Answers that the random ones leave out, because the two clients make different things of them.
 */
class DeliberateDifferencesTest {
  private static final String REFUSED = "refused";
  private static final Sides DYNAMODB = Sides.ALL.get(0);

  /** A difference, with the reason for ours. */
  enum Difference {
    NO_NUMBER_IN_A_LIST(
        "The protocol spells NaN and the infinities as texts, in lists as elsewhere",
        "DeleteItem",
        "{'ItemCollectionMetrics':{'SizeEstimateRangeGB':['NaN',1]}}",
        "{ItemCollectionMetrics={SizeEstimateRangeGB=[NaN, 1.0]}}",
        REFUSED),
    NULL_IN_A_LIST(
        "Unless a list is sparse, null stands for no item: callers need not expect it",
        "GetItem",
        "{'Item':{'a':{'SS':[null,'x']}}}",
        "{Item={a={SS=[x]}}}",
        "{Item={a={SS=[null, x]}}}"),
    NULL_IN_A_MAP(
        "Unless a map is sparse, null stands for no entry: callers need not expect it",
        "GetItem",
        "{'Item':{'a':null,'b':{'S':'x'}}}",
        "{Item={b={S=x}}}",
        "{Item={a=null, b={S=x}}}"),
    FINE_TIME(
        "What the service says is kept, as far as an Instant goes",
        "DescribeTable",
        "{'Table':{'CreationDateTime':1.123456789}}",
        "{Table={CreationDateTime=1970-01-01T00:00:01.123456789Z}}",
        "{Table={CreationDateTime=1970-01-01T00:00:01.123Z}}"),
    WHOLE_NUMBER_WITH_A_POINT(
        "The value is a whole number, however it is spelt",
        "DescribeTable",
        "{'Table':{'ItemCount':1.0}}",
        "{Table={ItemCount=1}}",
        REFUSED),
    NUMBER_AS_TEXT(
        "A value of another type is not guessed at",
        "DescribeTable",
        "{'Table':{'ItemCount':'15'}}",
        REFUSED,
        "{Table={ItemCount=15}}"),
    TEXT_AS_NUMBER(
        "A value of another type is not guessed at",
        "DescribeTable",
        "{'Table':{'TableName':15}}",
        REFUSED,
        "{Table={TableName=15}}"),
    TEXT_AS_OBJECT(
        "A value of another type is not guessed at",
        "DescribeTable",
        "{'Table':{'TableName':{'x':1}}}",
        REFUSED,
        "{Table={TableName={}}"),
    TRUTH_AS_TEXT(
        "A value of another type is not guessed at",
        "GetItem",
        "{'Item':{'a':{'BOOL':'true'}}}",
        REFUSED,
        "{Item={a={BOOL=true}}}"),
    TIME_AS_TEXT(
        "A value of another type is not guessed at",
        "DescribeTable",
        "{'Table':{'CreationDateTime':'1577836800'}}",
        REFUSED,
        "{Table={CreationDateTime=2020-01-01T00:00:00Z}}"),
    MORE_THAN_AN_ANSWER(
        "What follows an answer shows that it is not the service's, or not whole",
        "DescribeTable",
        "{'Table':{}} x",
        REFUSED,
        "{Table={}}"),
    ERROR_WITH_STATUS_OF_SUCCESS(
        "A body that names a declared error is one, whatever the status says",
        "DescribeTable",
        "{'__type':'ResourceNotFoundException','message':'gone'}",
        "ResourceNotFoundException",
        "{}");

    private final String reason;
    private final String operation;
    private final String answer;
    private final String ours;
    private final String theirs;

    Difference(String reason, String operation, String answer, String ours, String theirs) {
      this.reason = reason;
      this.operation = operation;
      this.answer = answer.replace('\'', '"');
      this.ours = ours;
      this.theirs = theirs;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDifferenceIsThere(Difference difference) throws Exception {
    assertThat(ours(difference.operation, difference.answer))
        .as(difference.reason)
        .isEqualTo(difference.ours);
    assertThat(theirs(difference.operation, difference.answer))
        .as("what the SDK does; if this has changed, the entry may go")
        .isEqualTo(difference.theirs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Table':{'ItemCount':99999999999999999999}}",
        "{'Table':{'ItemCount':1.5}}",
        "{'Table':{'CreationDateTime':'2020-01-01T00:00:00Z'}}",
        "{'Table':[]}",
        "{'Table':{'AttributeDefinitions':{}}}",
        "{'Table':{}",
        "[]",
        "null",
        "<html>"
      })
  void bothRefuseAnAnswerThatIsNone(String answer) throws Exception {
    String json = answer.replace('\'', '"');
    assertThat(ours("DescribeTable", json)).isEqualTo(REFUSED);
    assertThat(theirs("DescribeTable", json)).isEqualTo(REFUSED);
  }

  private static String ours(String operation, String answer) throws Exception {
    ScriptedTransport transport = new ScriptedTransport();
    DYNAMODB.answer(transport, operation, 200, answer);
    Call call = new Call(DYNAMODB, operation, Map.of());
    try (AutoCloseable client = DYNAMODB.client(transport)) {
      return outcome(
          () -> GeneratedObjects.plainStructure(output(operation), call.ours(client)).toString());
    }
  }

  private static String theirs(String operation, String answer) throws Exception {
    DYNAMODB.theirs().connection().answers(200, answer);
    Call call = new Call(DYNAMODB, operation, Map.of());
    return outcome(() -> SdkObjects.plain(output(operation), call.theirs()).toString());
  }

  private static Shape output(String operation) {
    return Objects.requireNonNull(DYNAMODB.shapes().output(operation));
  }

  private static String outcome(Callable<String> call) throws Exception {
    try {
      return call.call();
    } catch (DeserializationException | SdkClientException e) {
      return REFUSED;
    } catch (AwsServiceException e) {
      return e.getClass().getSimpleName();
    }
  }
}
