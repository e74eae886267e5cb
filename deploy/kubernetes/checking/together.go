package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// What Strimzi and CloudNativePG make of the objects "stokje" and "stokje-postgres", beside a Secret per KafkaUser.
var madeByOperators = []string{"Secret stokje-cluster-ca-cert", "Secret stokje-postgres-ca"}

// together are the faults of objects that don't fit each other, the secrets that ../secrets makes, or pom.xml.
func together(objects, secrets []object, pom string) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	known := map[string]bool{}
	var pods []map[string]any
	for _, o := range slices.Concat(objects, secrets) {
		known[o.name()] = true
		if o.kind() == "KafkaUser" {
			known["Secret "+o.called()] = true
		}
		if labels, ok := at(o, "spec", "template", "metadata", "labels").(map[string]any); ok && o.kind() == "Deployment" {
			pods = append(pods, labels)
		}
	}
	for _, name := range madeByOperators {
		known[name] = true
	}
	for _, o := range objects {
		for _, name := range references(o, "configMap", "configMapRef", "configMapKeyRef") {
			if !known["ConfigMap "+name] {
				fault("%s needs ConfigMap %s, which nobody makes", o.name(), name)
			}
		}
		for _, name := range references(o, "secret", "secretRef", "secretKeyRef", "passwordSecret") {
			if !known["Secret "+name] {
				fault("%s needs Secret %s, which nobody makes", o.name(), name)
			}
		}
		switch o.kind() {
		case "Service":
			if !selectsOne(at(o, "spec", "selector"), pods) {
				fault("%s selects no pods", o.name())
			}
		case "PodDisruptionBudget":
			if !selectsOne(at(o, "spec", "selector", "matchLabels"), pods) {
				fault("%s selects no pods", o.name())
			}
		case "HorizontalPodAutoscaler":
			if target := text(at(o, "spec", "scaleTargetRef", "name")); !known["Deployment "+target] {
				fault("%s scales %s, which isn't there", o.name(), target)
			}
		case "HTTPRoute":
			for _, rule := range list(at(o, "spec", "rules")) {
				for _, backend := range list(at(rule, "backendRefs")) {
					if !known["Service "+text(at(backend, "name"))] {
						fault("%s leads to %s, which isn't there", o.name(), text(at(backend, "name")))
					}
				}
			}
		case "Kafka":
			versions, err := os.ReadFile(pom)
			stop(err)
			if !strings.Contains(string(versions), "<kafka.version>"+text(at(o, "spec", "kafka", "version"))+"<") {
				fault("%s has another version than kafka.version in pom.xml", o.name())
			}
		}
	}
	return faults
}

// references are the names below these keys, at any depth.
func references(value any, keys ...string) []string {
	var names []string
	switch v := value.(type) {
	case object:
		return references(map[string]any(v), keys...)
	case map[string]any:
		for key, inner := range v {
			if slices.Contains(keys, key) {
				for _, field := range []string{"name", "secretName"} {
					if name := text(at(inner, field)); name != "" {
						names = append(names, name)
					}
				}
			}
			names = append(names, references(inner, keys...)...)
		}
	case []any:
		for _, inner := range v {
			names = append(names, references(inner, keys...)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func selectsOne(selector any, pods []map[string]any) bool {
	wanted, _ := selector.(map[string]any)
	return len(wanted) > 0 && slices.ContainsFunc(pods, func(labels map[string]any) bool {
		for key, value := range wanted {
			if labels[key] != value {
				return false
			}
		}
		return true
	})
}
