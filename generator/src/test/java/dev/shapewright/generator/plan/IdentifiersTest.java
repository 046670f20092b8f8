package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the model as names in Java. */
final class IdentifiersTest {
  @ParameterizedTest
  @CsvSource({
    "taskId, taskId",
    "TaskId, taskId",
    "ARN, arn",
    "KMSKeyId, kmsKeyId",
    "EC2Type, ec2Type",
    "S3Bucket, s3Bucket",
    "X, x",
    "task_id, task_id",
    "default, defaultValue",
    "Class, classValue",
    "Notify, notifyValue",
    "NotifyAll, notifyAllValue",
    "Wait, waitValue",
    "equals, equalsValue",
    "hashCode, hashCodeValue",
    "getClass, getClassValue",
    "build, buildValue",
    "toBuilder, toBuilderValue",
    "builder, builderValue",
    "responseMetadata, responseMetadataValue",
    "true, trueValue",
    "null, nullValue",
    "_, _Value",
    "type, type",
    "record, record"
  })
  void namesMembers(String model, String java) {
    assertThat(Identifiers.member(model)).isEqualTo(java);
    assertThat(SourceVersion.isName(java)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "requestId, requestIdValue",
    "Status, statusValue",
    "message, messageValue",
    "getMessage, getMessageValue",
    "attempts, attemptsValue",
    "error, errorValue",
    "limit, limit"
  })
  void namesMembersOfErrors(String model, String java) {
    assertThat(Identifiers.errorMember(model)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "taskId, TASK_ID",
    "EC2Type, EC2_TYPE",
    "AWS::S3::Bucket, AWS_S3_BUCKET",
    "5.1, VALUE_5_1",
    "5m, VALUE_5M",
    "'', EMPTY",
    "***, EMPTY",
    "next day, NEXT_DAY",
    "a--b, A_B",
    "_a_, A",
    "KMSKey, KMS_KEY",
    "m5.large, M5_LARGE",
    "Ärger, RGER",
    "default, DEFAULT"
  })
  void namesConstants(String model, String java) {
    assertThat(Identifiers.constant(model)).isEqualTo(java);
    assertThat(SourceVersion.isName(java)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Data Pipeline, DataPipeline",
    "S3, S3",
    "api.pricing, ApiPricing",
    "'', Service",
    "3D Printer, Service3DPrinter",
    "IoT 1Click, IoT1Click",
    "x-ray, XRay"
  })
  void namesServices(String serviceId, String java) {
    assertThat(Identifiers.serviceBase(serviceId)).isEqualTo(java);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "title", "I", "Title", "ID"})
  void doesNotDependOnTheLocale(String name) {
    java.util.Locale before = java.util.Locale.getDefault();
    String expected = Identifiers.member(name) + Identifiers.capitalized(name);
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
      assertThat(Identifiers.member(name) + Identifiers.capitalized(name)).isEqualTo(expected);
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void everyKeywordGivesWay() {
    for (String word : new String[] {"package", "int", "boolean", "switch", "goto", "const"}) {
      assertThat(SourceVersion.isName(Identifiers.member(word))).isTrue();
    }
  }
}
