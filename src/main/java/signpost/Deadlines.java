package signpost;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps slow and greedy callers from holding connections that others need.
///
/// A request must arrive whole within fifteen seconds of its first byte, however steadily it drips, and a large one must bring a megabyte
/// in each fifteen seconds. One address may hold a thousand connections. Connections on which nothing moves are closed by the server's own idle time-outs.
@Singleton
final class Deadlines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    static final Duration WHOLE_REQUEST = Duration.ofSeconds(15);
    static final int CONNECTIONS = 1000;
    private static final long STEP = 1 << 20;

    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private final class Customizer implements NettyServerCustomizer {

        private final @Nullable Channel channel;

        Customizer(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specific, ChannelRole role) {
            return new Customizer(specific);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null || !(channel.remoteAddress() instanceof InetSocketAddress address)) {
                return;
            }
            if (!admit(channel, address.getHostString())) {
                channel.close();
                return;
            }
            var deadline = new Deadline(channel);
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            if (channel.pipeline().get(codec) != null) {
                channel.pipeline().addBefore(codec, "deadline-begins", deadline.begins());
                channel.pipeline().addAfter(codec, "deadline-ends", deadline.ends());
            }
        }
    }

    private boolean admit(Channel channel, String address) {
        boolean admitted = held.merge(address, 1, Integer::sum) <= CONNECTIONS;
        channel.closeFuture()
                .addListener(_ -> held.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null));
        return admitted;
    }

    /// The time by which the request that is arriving must be whole. Used on the channel's own thread only.
    private static final class Deadline {

        private final Channel channel;
        private @Nullable Future<?> end;
        private long brought;

        Deadline(Channel channel) {
            this.channel = channel;
        }

        /// Sees bytes before they are understood.
        ChannelInboundHandlerAdapter begins() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object bytes) {
                    brought += bytes instanceof ByteBuf some ? some.readableBytes() : 0;
                    if (brought >= STEP) {
                        met();
                    }
                    if (end == null) {
                        brought = 0;
                        end = context.executor().schedule(
                                () -> channel.close(), WHOLE_REQUEST.toMillis(), TimeUnit.MILLISECONDS);
                    }
                    context.fireChannelRead(bytes);
                }

                @Override
                public void channelInactive(ChannelHandlerContext context) {
                    met();
                    context.fireChannelInactive();
                }
            };
        }

        /// Sees the parts of requests.
        ChannelInboundHandlerAdapter ends() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object part) {
                    if (part instanceof LastHttpContent) {
                        met();
                    }
                    context.fireChannelRead(part);
                }
            };
        }

        private void met() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }
}
