package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Data Pipeline, DATA_PIPELINE, data_pipeline, DataPipeline",
    "DynamoDB, DYNAMODB, dynamodb, DynamoDb",
    "S3, S3, s3, S3",
    "S3 Control, S3_CONTROL, s3_control, S3Control",
    "EC2, EC2, ec2, Ec2",
    "IoT, IOT, iot, Iot",
    "SSM, SSM, ssm, Ssm",
    "CloudWatch Logs, CLOUDWATCH_LOGS, cloudwatch_logs, CloudWatchLogs",
    "Lex Runtime Service, LEX_RUNTIME_SERVICE, lex_runtime_service, LexRuntimeService"
  })
  void settingsSpellAServiceIdInTheirOwnWays(
      String serviceId, String upperSnake, String lowerSnake, String pascal) {
    assertThat(ServiceNames.upperSnake(serviceId)).isEqualTo(upperSnake);
    assertThat(ServiceNames.lowerSnake(serviceId)).isEqualTo(lowerSnake);
    assertThat(ServiceNames.pascal(serviceId)).isEqualTo(pascal);
  }
}
