package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of names that are in each other's way, or in Java's, and what is told of it. */
final class NamesTest {
  /** The Java name of something, and why it is not the model's: empty where it is. */
  private static void assertName(Names names, String key, String javaName, String why) {
    assertThat(NamedModel.byKey(names)).containsEntry(key, javaName);
    assertThat(NamedModel.why(names, key))
        .as(key)
        .isEqualTo(why.isEmpty() ? "" : javaName + ": " + why);
  }

  @Test
  void aServiceIsCalledByItsIdInOneWord() {
    assertName(
        new NamedModel().serviceId("Data Pipeline").names(),
        "service \"Data Pipeline\"",
        "DataPipeline",
        "");
    assertName(
        new NamedModel().serviceId("3D Printer").names(),
        "service \"3D Printer\"",
        "Service3DPrinter",
        "\"3D Printer\" begins with a digit");
  }

  @ParameterizedTest
  @CsvSource({
    "default, defaultValue, is a keyword of Java",
    "package, packageValue, is a keyword of Java",
    "boolean, booleanValue, is a keyword of Java",
    "long, longValue, is a keyword of Java",
    "Notify, notifyValue, is a method of every object",
    "NotifyAll, notifyAllValue, is a method of every object",
    "Wait, waitValue, is a method of every object",
    "equals, equalsValue, is a method of every object",
    "HashCode, hashCodeValue, is a method of every object",
    "getClass, getClassValue, is a method of every object",
    "toString, toStringValue, is a method of every object",
    "build, buildValue, is what the generated class itself has",
    "builder, builderValue, is what the generated class itself has",
    "toBuilder, toBuilderValue, is what the generated class itself has",
    "responseMetadata, responseMetadataValue, is what the generated class itself has",
  })
  void aMemberThatJavaOrItsClassIsInTheWayOfIsCalledValue(String member, String name, String why) {
    String word = name.substring(0, name.length() - "Value".length());
    assertName(
        new NamedModel().put("Put", member).names(),
        "member PutInput." + member,
        name,
        "\"" + word + "\" " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "type, type",
    "KMSKeyId, kmsKeyId",
    "ARN, arn",
    "task_id, task_id",
    "PutInput, putInput",
    "Put, put"
  })
  void theCaseOfLettersIsNotWorthTelling(String member, String name) {
    assertName(new NamedModel().put("Put", member).names(), "member PutInput." + member, name, "");
  }

  @Test
  void aMemberOfAnErrorMakesWayForTheMethodsOfExceptions() {
    Names names =
        new NamedModel()
            .operation("Get", ", \"errors\": [{\"shape\": \"Busy\"}]")
            .error("Busy", "message", "Status", "requestId", "limit")
            .names();

    assertName(
        names, "class Busy", "BusyException", "\"Busy\" is an error: its class ends in Exception");
    assertName(
        names,
        "member Busy.Status",
        "statusValue",
        "\"status\" is a method of the runtime's exceptions");
    assertName(
        names,
        "member Busy.requestId",
        "requestIdValue",
        "\"requestId\" is a method of the runtime's exceptions");
    assertName(names, "member Busy.limit", "limit", "");
    assertThat(NamedModel.byKey(names)).doesNotContainKey("member Busy.message");
  }

  @Test
  void errorsThatDifferBySuffixAloneKeepApartAndTheExactNameWins() {
    Names names =
        new NamedModel()
            .operation(
                "Get",
                ", \"errors\": [{\"shape\": \"ResourceNotFound\"}, {\"shape\": \"ResourceNotFoundException\"}]")
            .error("ResourceNotFound")
            .error("ResourceNotFoundException")
            .names();

    assertName(names, "class ResourceNotFoundException", "ResourceNotFoundException", "");
    assertName(
        names,
        "class ResourceNotFound",
        "OddResourceNotFoundException",
        "\"ResourceNotFound\" is an error: its class ends in Exception;"
            + " \"ResourceNotFoundException\" is taken by class ResourceNotFoundException");
  }

  @ParameterizedTest
  @CsvSource({
    "Object, is a type of java.lang",
    "Record, is a type of java.lang",
    "Error, is a type of java.lang",
    "Runtime, is a type of java.lang",
    "List, is a type that generated classes use",
    "Bytes, is a type that generated classes use",
    "Builder, is a type that generated classes use",
    "OddException, is the service's base exception",
    "PutRequest, is taken by request Put",
    "PutResponse, is taken by response Put"
  })
  void aShapeWhoseNameIsTakenHasTheServicesInFront(String shape, String why) {
    Names names = new NamedModel().put("Put", "part:" + shape).structure(shape).names();

    assertName(names, "class " + shape, "Odd" + shape, "\"" + shape + "\" " + why);
  }

  @Test
  void anErrorMayBeCalledAsOneOfJava() {
    Names names =
        new NamedModel()
            .operation(
                "Get",
                ", \"errors\": [{\"shape\": \"UnsupportedOperationException\"}, {\"shape\": \"ValidationException\"}]")
            .error("UnsupportedOperationException")
            .error("ValidationException")
            .names();

    assertName(
        names,
        "class UnsupportedOperationException",
        "OddUnsupportedOperationException",
        "\"UnsupportedOperationException\" is a type of java.lang");
    assertName(names, "class ValidationException", "ValidationException", "");
  }

  @Test
  void classesDifferByMoreThanCase() {
    Names names =
        new NamedModel()
            .put("Put", "a:EventType", "b:eventType", "c:rs")
            .structure("EventType")
            .enumeration("eventType", "A")
            .structure("rs")
            .names();

    assertName(names, "class EventType", "EventType", "");
    assertName(
        names, "class eventType", "OddEventType", "\"EventType\" is taken by class EventType");
    assertName(names, "class rs", "Rs", "");
  }

  @Test
  void whatIsOnlyTakenOrGivenByOperationsIsTheirRequestOrResponse() {
    Names names =
        new NamedModel()
            .operation(
                "Get",
                ", \"input\": {\"shape\": \"GetRequest\"}, \"output\": {\"shape\": \"GetRequest\"}")
            .structure("GetRequest", "a")
            .structure("Unused", "a")
            .names();

    assertThat(NamedModel.byKey(names))
        .containsEntry("request Get", "GetRequest")
        .containsEntry("response Get", "GetResponse")
        .containsEntry("member GetRequest.a", "a")
        .doesNotContainKeys("class GetRequest", "class Unused", "member Unused.a");
  }

  @Test
  void aMembersOwnNameComesBeforeThatOfAMethodThatTellsWhetherItIsThere() {
    Names names = new NamedModel().put("Put", "items:Words", "hasItems", "more:Words").names();

    assertName(names, "member PutInput.hasItems", "hasItems", "");
    assertName(
        names,
        "has PutInput.items",
        "hasItems2",
        "\"hasItems\" is taken by member PutInput.hasItems");
    assertName(names, "has PutInput.more", "hasMore", "");
    assertThat(NamedModel.byKey(names)).doesNotContainKey("has PutInput.hasItems");
  }

  @Test
  void membersThatDifferOnlyByCaseAreRefused() {
    NamedModel model = new NamedModel().put("Put", "taskId", "TaskID");

    assertThatThrownBy(() -> ModelReader.read(model.files()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("the members \"taskId\" and \"TaskID\" differ only in case");
  }

  @Test
  void constantsThatOnlyUnderscoresKeepApartAreNumbered() {
    Names names = new NamedModel().put("Put", "taskId", "task_id", "instance").names();

    assertThat(NamedModel.byKey(names))
        .containsEntry("member PutInput.taskId", "taskId")
        .containsEntry("member PutInput.task_id", "task_id")
        .containsEntry("member-constant PutInput.taskId", "TASK_ID")
        .containsEntry("member-constant PutInput.task_id", "TASK_ID2");
    assertName(
        names,
        "member-constant PutInput.instance",
        "INSTANCE2",
        "\"INSTANCE\" is what the generated class itself has");
  }

  @Test
  void valuesOfEnumerationsBecomeConstants() {
    Names names =
        new NamedModel()
            .put("Put", "a:Odd")
            .enumeration(
                "Odd",
                "FINISHED",
                "lightRed",
                "light_red",
                "AWS::S3::Bucket",
                "5.1",
                "5m",
                "***",
                "UNRECOGNIZED",
                "a b",
                "a-b")
            .names();

    assertName(names, "value Odd \"FINISHED\"", "FINISHED", "");
    assertName(names, "value Odd \"lightRed\"", "LIGHT_RED", "");
    assertName(
        names,
        "value Odd \"light_red\"",
        "LIGHT_RED2",
        "\"LIGHT_RED\" is taken by value Odd \"lightRed\"");
    assertName(
        names,
        "value Odd \"AWS::S3::Bucket\"",
        "AWS_S3_BUCKET",
        "\"AWS::S3::Bucket\" has characters that no name in Java may have");
    assertName(
        names,
        "value Odd \"5.1\"",
        "VALUE_5_1",
        "\"5.1\" has characters that no name in Java may have; \"5.1\" begins with a digit");
    assertName(names, "value Odd \"5m\"", "VALUE_5M", "\"5m\" begins with a digit");
    assertName(names, "value Odd \"***\"", "EMPTY", "\"***\" has no letter or digit");
    assertName(names, "value Odd \"UNRECOGNIZED\"", "UNRECOGNIZED", "");
    assertName(
        names,
        "unrecognized Odd",
        "UNRECOGNIZED2",
        "\"UNRECOGNIZED\" is taken by value Odd \"UNRECOGNIZED\"");
    assertName(
        names,
        "value Odd \"a-b\"",
        "A_B2",
        "\"a-b\" has characters that no name in Java may have; \"A_B\" is taken by value Odd \"a b\"");
  }

  @Test
  void methodsOfTheClientComeFirst() {
    Names names =
        new NamedModel()
            .put("Close", "a")
            .put("WithOptions", "a")
            .put("Notify", "a")
            .put("Yield", "a")
            .put("ListThings", "token")
            .operation(
                "ListThings",
                ", \"input\": {\"shape\": \"ListThingsInput\"}, \"output\": {\"shape\": \"Listed\"}")
            .structure("Listed", "token", "items:Words")
            .paginated("ListThings")
            .put("ListThingsPaginator", "a")
            .names();

    assertName(names, "method Close", "close2", "\"close\" is what the generated class itself has");
    assertName(
        names,
        "method WithOptions",
        "withOptions2",
        "\"withOptions\" is what the generated class itself has");
    assertName(names, "method Notify", "notifyValue", "\"notify\" is a method of every object");
    assertName(names, "method Yield", "yield2", "\"yield\" is a keyword of Java");
    assertName(names, "method ListThingsPaginator", "listThingsPaginator", "");
    assertName(
        names,
        "paginator ListThings",
        "listThingsPaginator2",
        "\"listThingsPaginator\" is taken by method ListThingsPaginator");
  }

  @Test
  void operationsThatDifferOnlyByCaseKeepApart() {
    Names names = new NamedModel().put("KMSList", "a").put("KmsList", "b").names();

    assertThat(NamedModel.byKey(names))
        .containsAllEntriesOf(
            Map.of(
                "method KMSList", "kmsList",
                "method KmsList", "kmsList2",
                "request KMSList", "KMSListRequest",
                "request KmsList", "KmsListRequest2",
                "operation-constant KMSList", "KMS_LIST",
                "operation-constant KmsList", "KMS_LIST2"));
  }

  @Test
  void aCodecOfACollectionYieldsToThatOfAClass() {
    Names names =
        new NamedModel()
            .put("Put", "a:Rows", "b:CollectionWords")
            .shape("Rows", "{\"type\": \"list\", \"member\": {\"shape\": \"Words\"}}")
            .structure("CollectionWords")
            .names();

    assertName(
        names,
        "codec Words",
        "CollectionWordsCodec2",
        "\"CollectionWordsCodec\" is taken by class CollectionWords");
  }

  @Test
  void aPatternIsNamedAfterTheFirstShapeThatHasIt() {
    Names names =
        new NamedModel()
            .put("Put", "a:Beta", "b:Alpha", "c:Gamma")
            .shape("Beta", "{\"type\": \"string\", \"pattern\": \"[a-z]+\"}")
            .shape("Alpha", "{\"type\": \"string\", \"pattern\": \"[a-z]+\"}")
            .shape("Gamma", "{\"type\": \"string\", \"pattern\": \"[0-9]+\"}")
            .names();

    assertThat(NamedModel.byKey(names))
        .containsEntry("pattern Alpha", "matchesAlpha")
        .containsEntry("pattern-constant Alpha", "ALPHA_PATTERN")
        .containsEntry("pattern Gamma", "matchesGamma")
        .doesNotContainKey("pattern Beta");
  }
}
