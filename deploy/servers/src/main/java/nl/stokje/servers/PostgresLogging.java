package nl.stokje.servers;

import java.util.Map;

/**
 * What a PostgreSQL server may not write into its log: the values of rows and of parameters. Whoever reads a log must not read
 * the citizen. {@code deploy/containers/compose.yaml} and {@code deploy/kubernetes/components/postgres} say the same.
 */
final class PostgresLogging {
    static final Map<String, String> SETTINGS = Map.of(
            // Without its detail and context: "Key (…)=(…) already exists", "Failing row contains (…)".
            "log_error_verbosity", "terse",
            // A statement may hold values: not the one that failed, nor any that is logged for its own sake or for its
            // time.
            "log_min_error_statement", "panic",
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_duration_sample", "-1",
            "log_transaction_sample_rate", "0",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0");

    private PostgresLogging() {}
}
