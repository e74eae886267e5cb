package main

import (
	"encoding/json"
	"slices"
)

// A provocation spoils one good object in one way; the check must notice.
type provocation struct {
	what, kind, name string
	spoil            func(object)
}

func container(o object) map[string]any {
	return first(at(o, "spec", "template", "spec", "containers"))
}

func first(items any) map[string]any {
	return list(items)[0].(map[string]any)
}

func rename(fields any, from, to string) {
	m := fields.(map[string]any)
	m[to] = m[from]
	delete(m, from)
}

func set(o map[string]any, value any, path ...string) {
	last := len(path) - 1
	at(o, path[:last]...).(map[string]any)[path[last]] = value
}

func setVariable(o object, name, value string) {
	for _, variable := range list(container(o)["env"]) {
		if text(at(variable, "name")) == name {
			set(variable.(map[string]any), value, "value")
		}
	}
}

var provocations = []provocation{
	{"a misspelt field", "Deployment", "case-service", func(o object) { rename(container(o), "readinessProbe", "readynessProbe") }},
	{"a misspelt field", "Service", "case-service", func(o object) { rename(at(o, "spec"), "selector", "selecter") }},
	{"a misspelt field", "Kafka", "stokje", func(o object) { rename(at(o, "spec", "kafka"), "listeners", "listners") }},
	{"a misspelt field", "KafkaConnector", "case-service", func(o object) { rename(at(o, "spec"), "tasksMax", "taskMax") }},
	{"a misspelt field", "Cluster", "stokje-postgres", func(o object) { rename(at(o, "spec"), "walStorage", "wallStorage") }},
	{"a misspelt field", "ScheduledBackup", "nightly", func(o object) { rename(at(o, "spec"), "immediate", "imediate") }},
	{"a misspelt field", "ObjectStore", "stokje-backups", func(o object) { rename(at(o, "spec"), "retentionPolicy", "retention") }},
	{"a misspelt field", "PrometheusRule", "stokje", func(o object) { rename(first(at(o, "spec", "groups")), "rules", "rule") }},
	{"a misspelt field", "ServiceMonitor", "services", func(o object) { rename(first(at(o, "spec", "endpoints")), "path", "pth") }},
	{"a misspelt field", "HTTPRoute", "case", func(o object) { rename(at(o, "spec"), "hostnames", "hostNames") }},
	{"a misspelt field", "NetworkPolicy", "services", func(o object) { rename(at(o, "spec"), "egress", "egres") }},
	{"a misspelt label field", "KafkaTopic", "stokje.case.v1", func(o object) { rename(at(o, "metadata"), "labels", "label") }},
	{"a wrong type", "Deployment", "identity", func(o object) { set(o, "two", "spec", "replicas") }},
	{"a wrong type", "KafkaTopic", "stokje.case.v1", func(o object) { set(o, "six", "spec", "partitions") }},
	{"a wrong type", "Cluster", "stokje-postgres", func(o object) { set(o, "three", "spec", "instances") }},
	{"a log with the values of rows", "Cluster", "stokje-postgres", func(o object) {
		set(o, "default", "spec", "postgresql", "parameters", "log_error_verbosity")
	}},
	{"a log with parameters", "Cluster", "stokje-postgres", func(o object) {
		delete(at(o, "spec", "postgresql", "parameters").(map[string]any), "log_parameter_max_length_on_error")
	}},
	{"a wrong value", "KafkaUser", "case-service", func(o object) { set(o, "scram", "spec", "authentication", "type") }},
	{"a missing field", "KafkaConnect", "stokje", func(o object) { delete(at(o, "spec").(map[string]any), "groupId") }},
	{"a version that isn't served", "KafkaTopic", "stokje.case.v1", func(o object) { o["apiVersion"] = "kafka.strimzi.io/v1beta2" }},
	{"an unstable version", "HorizontalPodAutoscaler", "case-service", func(o object) { o["apiVersion"] = "autoscaling/v2beta2" }},
	{"a kind that nobody knows", "Service", "case-service", func(o object) { o["kind"] = "Servise" }},
	{"a selector that isn't its pods'", "Deployment", "case-service", func(o object) {
		set(o, "cases", "spec", "selector", "matchLabels", "app.kubernetes.io/name")
	}},
	{"no selector", "Deployment", "case-service", func(o object) { delete(at(o, "spec").(map[string]any), "selector") }},
	{"a pull policy that isn't one", "Deployment", "intake-service", func(o object) { container(o)["imagePullPolicy"] = "Sometimes" }},
	{"a port's name that is too long", "Deployment", "identity", func(o object) { first(container(o)["ports"])["name"] = "management-interface" }},
	{"a mount of no volume", "Deployment", "feedback-service", func(o object) { first(container(o)["volumeMounts"])["name"] = "nowhere" }},
	{"a probe of two kinds", "Deployment", "handoff-service", func(o object) {
		container(o)["livenessProbe"].(map[string]any)["tcpSocket"] = map[string]any{"port": 80.0}
	}},
	{"more requested than allowed", "Deployment", "identity", func(o object) { set(container(o), "64Gi", "resources", "requests", "memory") }},
	{"no port", "Service", "case-service", func(o object) { delete(first(at(o, "spec", "ports")), "port") }},
	{"more at least than at most", "HorizontalPodAutoscaler", "case-service", func(o object) { set(o, 99.0, "spec", "minReplicas") }},
	{"two budgets", "PodDisruptionBudget", "case-service", func(o object) {
		set(o, 1.0, "spec", "minAvailable")
		set(o, 1.0, "spec", "maxUnavailable")
	}},
	{"a direction that isn't one", "NetworkPolicy", "services", func(o object) { set(o, []any{"Sideways"}, "spec", "policyTypes") }},
	{"no startup probe", "Deployment", "intake-service", func(o object) { delete(container(o), "startupProbe") }},
	{"no readiness probe", "Deployment", "intake-service", func(o object) { delete(container(o), "readinessProbe") }},
	{"no liveness probe", "Deployment", "identity", func(o object) { delete(container(o), "livenessProbe") }},
	{"no limits", "Deployment", "handoff-service", func(o object) { delete(container(o)["resources"].(map[string]any), "limits") }},
	{"no limits", "KafkaNodePool", "nodes", func(o object) { delete(at(o, "spec").(map[string]any), "resources") }},
	{"latest", "Deployment", "handoff-service", func(o object) { container(o)["image"] = "stokje/handoff-service:latest" }},
	{"no tag", "KafkaConnect", "stokje", func(o object) { set(o, "registry.example:5000/stokje/connect", "spec", "image") }},
	{"a worker's work left undone", "KafkaConnect", "stokje", func(o object) {
		delete(at(o, "spec", "config").(map[string]any), "scheduled.rebalance.max.delay.ms")
	}},
	{"failing for good", "KafkaConnector", "case-service", func(o object) { set(o, false, "spec", "autoRestart", "enabled") }},
	{"root", "Deployment", "feedback-service", func(o object) { set(o, 0.0, "spec", "template", "spec", "securityContext", "runAsUser") }},
	{"a writable root file system", "Deployment", "feedback-service", func(o object) {
		container(o)["securityContext"].(map[string]any)["readOnlyRootFilesystem"] = false
	}},
	{"a Secret that nobody makes", "Deployment", "case-service", func(o object) {
		container(o)["envFrom"] = []any{map[string]any{"secretRef": map[string]any{"name": "valt"}}}
	}},
	{"a selector without pods", "Service", "case-service", func(o object) { set(o, "cases", "spec", "selector", "app.kubernetes.io/name") }},
	{"a route to nowhere", "Service", "intake-service", func(o object) { set(o, "intakes", "metadata", "name") }},
	{"an account that nobody makes", "Deployment", "identity", func(o object) { set(o, "somebody", "spec", "template", "spec", "serviceAccountName") }},
	{"a probe of a port that isn't there", "Deployment", "handoff-service", func(o object) {
		set(container(o), "htpp", "readinessProbe", "httpGet", "port")
	}},
	{"a variable twice", "Deployment", "case-service", func(o object) {
		container(o)["env"] = append(list(container(o)["env"]), list(container(o)["env"])[0])
	}},
	{"a port that its pods don't have", "Service", "feedback-service", func(o object) { first(at(o, "spec", "ports"))["targetPort"] = "htpp" }},
	{"a policy for nobody", "NetworkPolicy", "services", func(o object) {
		set(o, "services", "spec", "podSelector", "matchLabels", "stokje.nl/part")
	}},
	{"a policy for another's brokers", "NetworkPolicy", "kafka", func(o object) {
		set(o, "stokkie", "spec", "podSelector", "matchLabels", "strimzi.io/cluster")
	}},
	{"nothing to measure", "ServiceMonitor", "services", func(o object) {
		set(o, "services", "spec", "selector", "matchLabels", "stokje.nl/part")
	}},
	{"keys beside the cases", "Deployment", "case-service", func(o object) {
		setVariable(o, "QUARKUS_DATASOURCE_KEYS_JDBC_URL", "jdbc:postgresql://${POSTGRES_HOST}:${POSTGRES_PORT}/stokje_case_keys?${POSTGRES_OPTIONS}")
	}},
	{"keys in the cases' database", "Deployment", "case-service", func(o object) {
		setVariable(o, "QUARKUS_DATASOURCE_KEYS_JDBC_URL", "jdbc:postgresql://${POSTGRES_HOST}:${POSTGRES_PORT}/stokje_case?${POSTGRES_OPTIONS}")
	}},
	{"another service's keys that nobody has", "Deployment", "case-service", func(o object) {
		setVariable(o, "QUARKUS_DATASOURCE_KEYS_JDBC_URL", "jdbc:postgresql://${KEYS_HOST}:${KEYS_PORT}/stokje_cases_keys?${KEYS_OPTIONS}")
	}},
	{"no address of its keys", "Deployment", "intake-service", func(o object) {
		setVariable(o, "QUARKUS_DATASOURCE_KEYS_JDBC_URL", "")
	}},
	{"another cluster's certificate", "Deployment", "handoff-service", func(o object) {
		setVariable(o, "QUARKUS_DATASOURCE_KEYS_JDBC_URL", "jdbc:postgresql://${KEYS_HOST}:${KEYS_PORT}/stokje_handoff_keys?${POSTGRES_OPTIONS}")
	}},
	{"destroyed keys kept as long as cases", "ObjectStore", "stokje-keys-backups", func(o object) { set(o, "30d", "spec", "retentionPolicy") }},
	{"destroyed keys kept for ever", "ObjectStore", "stokje-keys-backups", func(o object) { delete(at(o, "spec").(map[string]any), "retentionPolicy") }},
	{"its keys in the backups of the cases", "Cluster", "stokje-keys", func(o object) {
		set(first(at(o, "spec", "plugins")), "stokje-backups", "parameters", "barmanObjectName")
	}},
	{"keys without a backup", "Cluster", "stokje-keys", func(o object) { delete(at(o, "spec").(map[string]any), "plugins") }},
	{"sealed parts for a month", "KafkaTopic", "stokje.case.v1.dlq", func(o object) { set(o, 2592000000.0, "spec", "config", "retention.ms") }},
	{"sealed parts for a week more", "KafkaTopic", "stokje.case.v1", func(o object) {
		delete(at(o, "spec", "config").(map[string]any), "segment.ms")
	}},
	{"a keyset that doesn't change", "Deployment", "case-service", func(o object) {
		for _, mount := range list(container(o)["volumeMounts"]) {
			if text(at(mount, "name")) == "vault" {
				set(mount.(map[string]any), "keyset.json", "subPath")
			}
		}
	}},
	{"a keyset for everybody", "Deployment", "feedback-service", func(o object) {
		for _, volume := range list(at(o, "spec", "template", "spec", "volumes")) {
			if text(at(volume, "name")) == "vault" {
				delete(at(volume, "secret").(map[string]any), "defaultMode")
			}
		}
	}},
	{"another Kafka than the build", "Kafka", "stokje", func(o object) { set(o, "4.2.0", "spec", "kafka", "version") }},
	{"a mounted token", "ServiceAccount", "case-service", func(o object) { delete(o, "automountServiceAccountToken") }},
}

// provoke tests the check itself: each spoilt object must be refused.
func provoke(report *report, schemas schemas, objects, secrets []object, pom string) {
	for _, p := range provocations {
		index := slices.IndexFunc(objects, func(o object) bool { return o.kind() == p.kind && o.called() == p.name })
		if index < 0 {
			report.add("provocation", []string{"there is no " + p.kind + " " + p.name + " to spoil"})
			continue
		}
		spoilt := copyOf(objects[index])
		p.spoil(spoilt)
		all := slices.Clone(objects)
		all[index] = spoilt
		var faults []string
		if len(schemas.faults(spoilt))+len(practice(spoilt))+len(together(all, secrets, pom)) == 0 {
			faults = []string{"the check doesn't notice " + p.what}
		}
		report.add(p.kind+" "+p.name+" with "+p.what, faults)
	}
}

func copyOf(o object) object {
	content, err := json.Marshal(o)
	stop(err)
	var copied object
	stop(json.Unmarshal(content, &copied))
	return copied
}
