package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The terms of docs/decisions/0023: after them nothing of a case whose keys were destroyed can be read any more.
const (
	topicTerm = 14 * 24 * time.Hour
	// The window in which any moment of the keys' cluster can be restored.
	keysTerm = 7 * 24 * time.Hour
)

var (
	address = regexp.MustCompile(`^jdbc:postgresql://([^:/]+)-rw:\d+/(\w+)\?.*sslmode=verify-full&sslrootcert=/etc/stokje/([^/]+)/ca\.crt$`)
	named   = regexp.MustCompile(`\$\{(\w+)}`)
)

// apart are the faults of a service whose cases' keys don't stand in a cluster of their own, which has backups of its own.
func apart(objects []object) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	storeOf := map[string]string{}
	databases := map[string]bool{}
	for _, o := range objects {
		switch o.kind() {
		case "Cluster":
			for _, plugin := range list(at(o, "spec", "plugins")) {
				storeOf[o.called()] = text(at(plugin, "parameters", "barmanObjectName"))
			}
		case "Database":
			databases[text(at(o, "spec", "cluster", "name"))+"/"+text(at(o, "spec", "name"))] = true
		}
	}
	for _, o := range objects {
		if o.kind() != "Deployment" || text(at(o, "spec", "template", "metadata", "labels", "stokje.nl/part")) != "service" {
			continue
		}
		clusters := map[string]string{}
		for _, what := range []string{"QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_KEYS_JDBC_URL"} {
			found := address.FindStringSubmatch(variable(o, what, objects))
			if found == nil {
				fault("%s has no %s whose server it verifies", o.name(), what)
				continue
			}
			clusters[what] = found[1]
			if !databases[found[1]+"/"+found[2]] {
				fault("%s connects to %s in cluster %s, which hasn't it", o.name(), found[2], found[1])
			}
			if mounted := mountedSecret(o, found[3]); mounted != found[1]+"-ca" {
				fault("%s verifies cluster %s by %q", o.name(), found[1], mounted)
			}
		}
		data, keys := clusters["QUARKUS_DATASOURCE_JDBC_URL"], clusters["QUARKUS_DATASOURCE_KEYS_JDBC_URL"]
		if data == keys {
			fault("%s keeps the keys of cases where it keeps the cases, so each backup holds both", o.name())
		}
		if storeOf[data] != "" && storeOf[data] == storeOf[keys] {
			fault("%s has its data and its keys in one store of backups", o.name())
		}
		if (storeOf[data] == "") != (storeOf[keys] == "") {
			fault("%s has backups of its data or of its keys, but not of both", o.name())
		}
		faults = append(faults, lasting(objects, storeOf[keys])...)
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

// lasting are the faults of a store that keeps keys for longer than was decided.
func lasting(objects []object, store string) []string {
	for _, o := range objects {
		if o.kind() != "ObjectStore" || o.called() != store {
			continue
		}
		kept := text(at(o, "spec", "retentionPolicy"))
		days, err := strconv.Atoi(strings.TrimSuffix(kept, "d"))
		if err != nil || time.Duration(days)*24*time.Hour > keysTerm {
			return []string{o.name() + " keeps destroyed keys of cases for longer than seven days: " + kept}
		}
	}
	return nil
}

// variable is the value of a container's variable, with those of the ConfigMaps in it filled in, as the service does.
func variable(o object, name string, objects []object) string {
	for _, container := range list(at(o, "spec", "template", "spec", "containers")) {
		for _, entry := range list(at(container, "env")) {
			if text(at(entry, "name")) == name {
				settings := settingsOf(container, objects)
				return named.ReplaceAllStringFunc(text(at(entry, "value")), func(reference string) string {
					return settings[named.FindStringSubmatch(reference)[1]]
				})
			}
		}
	}
	return ""
}

func settingsOf(container any, objects []object) map[string]string {
	settings := map[string]string{}
	for _, from := range list(at(container, "envFrom")) {
		for _, o := range objects {
			if o.kind() == "ConfigMap" && o.called() == text(at(from, "configMapRef", "name")) {
				data, _ := at(o, "data").(map[string]any)
				for key, value := range data {
					settings[key] = text(value)
				}
			}
		}
	}
	return settings
}

// mountedSecret is the Secret behind a folder of /etc/stokje.
func mountedSecret(o object, folder string) string {
	pod := at(o, "spec", "template", "spec")
	for _, mount := range list(at(first(at(pod, "containers")), "volumeMounts")) {
		if text(at(mount, "mountPath")) == "/etc/stokje/"+folder {
			for _, volume := range list(at(pod, "volumes")) {
				if text(at(volume, "name")) == text(at(mount, "name")) {
					return text(at(volume, "secret", "secretName"))
				}
			}
		}
	}
	return ""
}

// ofTopic are the faults of a topic that keeps sealed parts for longer than was decided. Kafka deletes a segment as a whole,
// when its newest record is old enough: the oldest is older by as long as a segment is written to.
func ofTopic(o object) []string {
	config := at(o, "spec", "config")
	if text(at(config, "cleanup.policy")) == "compact" {
		return nil
	}
	kept, given := at(config, "retention.ms").(float64)
	written, bounded := at(config, "segment.ms").(float64)
	if !given || !bounded || kept < 0 || time.Duration(kept+written)*time.Millisecond > topicTerm {
		return []string{"keeps sealed parts of cases for longer than fourteen days"}
	}
	return nil
}

// ofKeyset are the faults of a mounted keyset: a service reads it again when it changes, so it must be a whole folder, and
// nobody but the service reads it.
func ofKeyset(o object) []string {
	var faults []string
	pod := at(o, "spec", "template", "spec")
	for _, container := range list(at(pod, "containers")) {
		for _, mount := range list(at(container, "volumeMounts")) {
			if text(at(mount, "name")) == "vault" && at(mount, "subPath") != nil {
				faults = append(faults, "a changed keyset doesn't reach a file that is mounted by itself")
			}
		}
	}
	for _, volume := range list(at(pod, "volumes")) {
		if text(at(volume, "name")) == "vault" && at(volume, "secret", "defaultMode") != float64(0o440) {
			faults = append(faults, "its keyset can be read by anybody in the pod")
		}
	}
	return faults
}
