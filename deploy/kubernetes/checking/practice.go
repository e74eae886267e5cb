package main

import (
	"fmt"
	"regexp"
	"strings"
)

var tagged = regexp.MustCompile(`(:[^/:]+|@sha256:[0-9a-f]{64})$`)

// quiet are the settings with which PostgreSQL's log repeats no values, as PostgresLogging in deploy/servers has them.
var quiet = map[string]any{
	"log_error_verbosity":               "terse",
	"log_min_error_statement":           "panic",
	"log_statement":                     "none",
	"log_min_duration_statement":        "-1",
	"log_min_duration_sample":           "-1",
	"log_transaction_sample_rate":       "0",
	"log_parameter_max_length":          "0",
	"log_parameter_max_length_on_error": "0",
}

// practice are the faults of a single object that the API server wouldn't mind.
func practice(o object) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	switch o.kind() {
	case "Secret":
		fault("secrets are made by operators and people, not written here")
	case "Deployment", "StatefulSet", "DaemonSet", "Job":
		pod := at(o, "spec", "template", "spec")
		faults = append(faults, ofPod(pod)...)
		for _, container := range list(at(pod, "containers")) {
			faults = append(faults, ofContainer(container, o.kind() != "Job")...)
		}
		for _, container := range list(at(pod, "initContainers")) {
			faults = append(faults, ofContainer(container, false)...)
		}
		faults = append(faults, ofKeyset(o)...)
	case "KafkaTopic":
		faults = append(faults, ofTopic(o)...)
	case "KafkaConnect":
		faults = append(faults, ofImage(text(at(o, "spec", "image")))...)
		faults = append(faults, ofResources("spec", at(o, "spec", "resources"))...)
		if at(o, "spec", "config", "scheduled.rebalance.max.delay.ms") != 0.0 {
			fault("leaves what a worker that died had undone for minutes")
		}
	case "KafkaConnector":
		if at(o, "spec", "autoRestart", "enabled") != true {
			fault("stays failed when it has failed")
		}
	case "KafkaNodePool":
		faults = append(faults, ofResources("spec", at(o, "spec", "resources"))...)
	case "Cluster":
		faults = append(faults, ofImage(text(at(o, "spec", "imageName")))...)
		faults = append(faults, ofResources("spec", at(o, "spec", "resources"))...)
		for name, value := range quiet {
			if at(o, "spec", "postgresql", "parameters", name) != value {
				fault("its log may repeat values of rows: %s isn't %s", name, value)
			}
		}
	case "ServiceAccount":
		if at(o, "automountServiceAccountToken") != false {
			fault("its token is mounted")
		}
	}
	return faults
}

// shared are the passwords that more than one role has.
func shared(secrets []object) []string {
	var faults []string
	owners := map[string]string{}
	for _, o := range secrets {
		password := text(at(o, "stringData", "password"))
		if password == "" {
			continue
		}
		if owner, known := owners[password]; known {
			faults = append(faults, o.called()+" and "+owner+" share a password")
		}
		owners[password] = o.called()
	}
	if len(owners) < 9 {
		faults = append(faults, "there are fewer passwords than database roles")
	}
	return faults
}

func ofPod(pod any) []string {
	var faults []string
	expect := func(ok bool, what string) {
		if !ok {
			faults = append(faults, what)
		}
	}
	user, numeric := at(pod, "securityContext", "runAsUser").(float64)
	expect(numeric && user > 0, "runs as root, or as a user without a number")
	expect(at(pod, "securityContext", "runAsNonRoot") == true, "runAsNonRoot isn't set")
	expect(at(pod, "securityContext", "seccompProfile", "type") == "RuntimeDefault", "has no seccomp profile")
	expect(at(pod, "automountServiceAccountToken") == false, "a service account's token is mounted")
	expect(at(pod, "enableServiceLinks") == false, "Services become environment variables")
	expect(text(at(pod, "serviceAccountName")) != "", "has no service account of its own")
	expect(len(list(at(pod, "topologySpreadConstraints"))) > 0, "isn't spread over the nodes")
	for _, volume := range list(at(pod, "volumes")) {
		expect(at(volume, "hostPath") == nil, "reads the node's files")
		if disk := at(volume, "emptyDir"); disk != nil {
			expect(at(disk, "sizeLimit") != nil, "volume "+text(at(volume, "name"))+" has no size limit")
		}
	}
	return faults
}

func ofContainer(container any, lasting bool) []string {
	name := text(at(container, "name"))
	faults := ofImage(text(at(container, "image")))
	faults = append(faults, ofResources(name, at(container, "resources"))...)
	if lasting {
		for _, probe := range []string{"startupProbe", "readinessProbe", "livenessProbe"} {
			if at(container, probe) == nil {
				faults = append(faults, name+" has no "+probe)
			} else if port := text(at(container, probe, "httpGet", "port")); port != "" && !names(at(container, "ports"))[port] {
				faults = append(faults, name+" has no port "+port+", which its "+probe+" asks")
			}
		}
	}
	if variables := list(at(container, "env")); len(names(variables)) < len(variables) {
		faults = append(faults, name+" has a variable twice")
	}
	security := at(container, "securityContext")
	if at(security, "readOnlyRootFilesystem") != true {
		faults = append(faults, name+" can write to its root file system")
	}
	if at(security, "allowPrivilegeEscalation") != false {
		faults = append(faults, name+" may escalate its privileges")
	}
	if dropped := list(at(security, "capabilities", "drop")); len(dropped) != 1 || dropped[0] != "ALL" {
		faults = append(faults, name+" keeps capabilities")
	}
	return faults
}

// names are those of the items of a list.
func names(items any) map[string]bool {
	found := map[string]bool{}
	for _, item := range list(items) {
		found[text(at(item, "name"))] = true
	}
	return found
}

func ofImage(image string) []string {
	if !tagged.MatchString(image) {
		return []string{"image " + image + " has no tag"}
	}
	if strings.HasSuffix(image, ":latest") {
		return []string{"image " + image + " can change under its name"}
	}
	return nil
}

func ofResources(name string, resources any) []string {
	var faults []string
	for _, path := range [][]string{{"requests", "cpu"}, {"requests", "memory"}, {"limits", "memory"}} {
		if at(resources, path...) == nil {
			faults = append(faults, name+" has no resources."+strings.Join(path, "."))
		}
	}
	return faults
}
