package nl.stokje.servers;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a broker, wherever it runs. */
public record KafkaTopics(String bootstrapServers) {

    private static final int ANSWER = (int) Duration.ofSeconds(5).toMillis();

    /** Creates those that don't exist yet; the others stay as they are. */
    public void create(Collection<Topic> topics) {
        try (var admin = admin()) {
            var asked = topics.stream().map(KafkaTopics::asNew).toList();
            for (var created : admin.createTopics(asked).values().values()) {
                awaitCreated(created);
            }
        }
    }

    public Set<String> names() {
        try (var admin = admin()) {
            return Set.copyOf(await(admin.listTopics().names()));
        }
    }

    /** Whether the broker answers; what any client must be able to ask first. */
    boolean answer() {
        try (var admin = admin()) {
            return !await(admin.describeCluster().nodes()).isEmpty();
        } catch (ServerFailed e) {
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER));
    }

    /** The broker's own default of replicas. */
    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings());
    }

    private static void awaitCreated(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerFailed(
                        "a topic was not created: " + e.getCause().getMessage(), e.getCause());
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new ServerFailed("Kafka did not answer: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
