package nl.stokje.servers.runtime;

import java.net.URI;
import org.apache.kafka.connect.cli.ConnectDistributed;

/**
 * Connect's JVM: the worker, and the watch that starts a failed connector again. In Kubernetes the operator does the
 * latter; here nobody else stays.
 */
public final class ConnectWorker {

    private ConnectWorker() {}

    /** @param args the properties file, and the address of the worker's REST API */
    public static void main(String[] args) {
        var watch = new ConnectorWatch(new WorkerApi(URI.create(args[1])), new ReplicationSlots(System.getenv()));
        Thread.ofPlatform().daemon().name("connector-watch").start(watch);
        ConnectDistributed.main(new String[] {args[0]});
    }
}
