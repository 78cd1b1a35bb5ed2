package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what went wrong in one sentence, never how: as a page to browsers, as problem+json to programs.
@Singleton
final class Problems implements ErrorResponseProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType PROBLEM = new MediaType("application/problem+json");

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        context.getRootCause().ifPresent(cause -> LOG.debug("{} {} was refused", context.getRequest().getMethod(),
                context.getRequest().getPath(), cause));
        HttpStatus status = context.getRootCause().flatMap(Problems::status).orElse(response.status());
        MutableHttpResponse<Object> said = cast(answer(context.getRequest(), status));
        response.getHeaders().findFirst("Allow").ifPresent(allow -> said.header("Allow", allow));
        return said;
    }

    /// What a failure is where it is not ours.
    private static Optional<HttpStatus> status(Throwable cause) {
        if (cause instanceof DecompressionException) {
            return Optional.of(HttpStatus.BAD_REQUEST); // said to be compressed, and is not
        }
        return Outage.isBehind(cause) ? Optional.of(HttpStatus.SERVICE_UNAVAILABLE) : Optional.empty();
    }

    /// The answer to a request that failed.
    MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status) {
        return isApi(request)
                ? problem(status, Problem.of(status, pages.wording()).sentence())
                : page(pages.in(request), status);
    }

    /// A problem for programs, as RFC 9457 has it.
    MutableHttpResponse<?> problem(HttpStatus status, String sentence) {
        return io.micronaut.http.HttpResponse.status(status)
                .contentType(PROBLEM)
                .body(Map.of(
                        "type", "about:blank",
                        "title", status.getReason(),
                        "status", status.getCode(),
                        "detail", sentence));
    }

    private static MutableHttpResponse<?> page(Pages theirs, HttpStatus status) {
        Problem problem = Problem.of(status, theirs.wording());
        return theirs.page(status, "problem", problem.title(), "", Map.of("problem", problem));
    }

    private static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    @SuppressWarnings("unchecked")
    private static MutableHttpResponse<Object> cast(MutableHttpResponse<?> response) {
        return (MutableHttpResponse<Object>) response;
    }
}
