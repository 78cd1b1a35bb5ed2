package signpost;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/// Keeps the figures that `/metrics` shows.
@Factory
final class Figures {

    private static final double[] ANSWER_TIMES = Stream.of(5, 10, 20, 40, 80, 150, 300, 1000, 5000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Singleton
    PrometheusMeterRegistry figures() {
        var figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        figures.config().meterFilter(new AnswerTimes());
        Stream.of(
                new JvmMemoryMetrics(),
                new JvmGcMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics())
                .forEach(binder -> binder.bindTo((MeterRegistry) figures));
        return figures;
    }

    /// Sorts the times of answers into buckets, from which percentiles can be told.
    private static final class AnswerTimes implements MeterFilter {

        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            return id.getName().equals("signpost.answers")
                    ? DistributionStatisticConfig.builder()
                            .serviceLevelObjectives(ANSWER_TIMES)
                            .build()
                            .merge(config)
                    : config;
        }
    }
}
