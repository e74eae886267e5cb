package nl.stokje.servers.runtime;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The broker's JVM: formats the storage where that has not been done, then runs the broker. One JVM for both, since a
 * second one would cost every first start more than a second.
 */
public final class Broker {

    private Broker() {}

    /** @param args the properties file, and the id of the cluster to format as */
    public static void main(String[] args) {
        var properties = args[0];
        var clusterId = args[1];
        var status = StorageTool.execute(
                new String[] {"format", "--config", properties, "--cluster-id", clusterId, "--ignore-formatted"},
                System.out);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(new String[] {properties});
    }
}
