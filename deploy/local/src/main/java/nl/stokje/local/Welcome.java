package nl.stokje.local;

/** What a newcomer wants to know when everything runs. */
final class Welcome {
    private Welcome() {}

    static String to(Platform platform) {
        return """

                Stokje runs. What to try next:

                  REST      intake %1$s/v1   case %2$s/v1   handoff %3$s/v1   feedback %4$s/v1
                  API docs  <address>/v1/openapi.json of each
                  Health    <address>/q/health, metrics at <address>/q/metrics
                  Kafka     %5$s (read with isolation.level=read_committed)

                  curl -H "Authorization: Bearer $(deploy/local/token housing caseworker)" %2$s/v1/cases

                  deploy/local/events   shows the topics live
                  deploy/local/token    gives a token: deploy/local/token town-hall caseworker
                                        agencies: %6$s
                  deploy/local/stop     stops everything; what is stored stays for the next run
                """.formatted(
                platform.service("intake"),
                platform.service("case"),
                platform.service("handoff"),
                platform.service("feedback"),
                platform.bootstrapServers(),
                String.join(
                        ", ", Agency.EXAMPLES.stream().map(Agency::shortName).toList()));
    }
}
