package dev.shapewright.examples.benchmarks.generate;

import java.nio.file.Path;
import software.amazon.awssdk.codegen.C2jModels;
import software.amazon.awssdk.codegen.CodeGenerator;
import software.amazon.awssdk.codegen.model.config.customization.CustomizationConfig;
import software.amazon.awssdk.codegen.model.service.EndpointRuleSetModel;
import software.amazon.awssdk.codegen.model.service.Paginators;
import software.amazon.awssdk.codegen.model.service.ServiceModel;
import software.amazon.awssdk.codegen.model.service.Waiters;
import software.amazon.awssdk.codegen.utils.ModelLoaderUtils;

/** That of the AWS SDK for Java v2, as its Maven plugin calls it. */
final class SdkGeneration implements Generation {
  @Override
  public void run(Path model, Path output) {
    C2jModels models =
        C2jModels.builder()
            .customizationConfig(CustomizationConfig.create())
            .serviceModel(
                ModelLoaderUtils.loadModel(
                    ServiceModel.class, model.resolve("service-2.json").toFile()))
            .paginatorsModel(
                ModelLoaderUtils.loadOptionalModel(
                        Paginators.class, model.resolve("paginators-1.json").toFile())
                    .orElseGet(Paginators::none))
            .waitersModel(Waiters.none())
            .endpointRuleSetModel(
                ModelLoaderUtils.loadOptionalModel(
                        EndpointRuleSetModel.class,
                        model.resolve("endpoint-rule-set-1.json").toFile())
                    .orElse(null))
            .build();
    CodeGenerator.builder()
        .models(models)
        .sourcesDirectory(output.resolve("java").toString())
        .resourcesDirectory(output.resolve("resources").toString())
        .testsDirectory(output.resolve("tests").toString())
        .build()
        .execute();
  }
}
