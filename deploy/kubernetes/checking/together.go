package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// What Strimzi and CloudNativePG make of the objects "stokje", "stokje-postgres" and "stokje-keys", beside a Secret per KafkaUser.
var madeByOperators = []string{"Secret stokje-cluster-ca-cert", "Secret stokje-postgres-ca", "Secret stokje-keys-ca"}

// together are the faults of objects that don't fit each other, the secrets that ../secrets makes, or pom.xml.
func together(objects, secrets []object, pom string) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	known := map[string]bool{}
	var pods, services []map[string]any
	for _, o := range slices.Concat(objects, secrets) {
		known[o.name()] = true
		if o.kind() == "KafkaUser" {
			known["Secret "+o.called()] = true
		}
		if labels, ok := at(o, "spec", "template", "metadata", "labels").(map[string]any); ok && o.kind() == "Deployment" {
			pods = append(pods, labels)
		}
		if labels, ok := at(o, "metadata", "labels").(map[string]any); ok && o.kind() == "Service" {
			services = append(services, labels)
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
		case "Deployment":
			if account := text(at(o, "spec", "template", "spec", "serviceAccountName")); !known["ServiceAccount "+account] {
				fault("%s runs as ServiceAccount %s, which nobody makes", o.name(), account)
			}
		case "Service":
			if !selectsOne(at(o, "spec", "selector"), pods) {
				fault("%s selects no pods", o.name())
			}
			for _, port := range list(at(o, "spec", "ports")) {
				if target := text(at(port, "targetPort")); target != "" && !hasPort(target, at(o, "spec", "selector"), objects) {
					fault("%s leads to port %s, which its pods don't have", o.name(), target)
				}
			}
		case "ServiceMonitor":
			if !selectsOne(at(o, "spec", "selector", "matchLabels"), services) {
				fault("%s selects no services", o.name())
			}
		case "NetworkPolicy":
			for _, selector := range podSelectors(at(o, "spec")) {
				if len(selector) > 0 && !selectsOne(selector, pods) && !ofOperators(selector, known) {
					fault("%s selects no pods by %v", o.name(), selector)
				}
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
	return append(faults, apart(objects)...)
}

// hasPort tells whether a pod that is selected has a port of this name.
func hasPort(port string, selector any, objects []object) bool {
	return slices.ContainsFunc(objects, func(o object) bool {
		labels, _ := at(o, "spec", "template", "metadata", "labels").(map[string]any)
		return selectsOne(selector, []map[string]any{labels}) &&
			slices.ContainsFunc(list(at(o, "spec", "template", "spec", "containers")), func(container any) bool {
				return names(at(container, "ports"))[port]
			})
	})
}

// podSelectors are the labels that a policy is for, or that it lets through.
func podSelectors(spec any) []map[string]any {
	var found []map[string]any
	switch v := spec.(type) {
	case map[string]any:
		if labels, ok := at(v, "podSelector", "matchLabels").(map[string]any); ok {
			found = append(found, labels)
		}
		for _, inner := range v {
			found = append(found, podSelectors(inner)...)
		}
	case []any:
		for _, inner := range v {
			found = append(found, podSelectors(inner)...)
		}
	}
	return found
}

// ofOperators tells whether an operator makes such pods of an object that is there.
func ofOperators(selector map[string]any, known map[string]bool) bool {
	kafka, postgres := text(selector["strimzi.io/cluster"]), text(selector["cnpg.io/cluster"])
	return known["Kafka "+kafka] || known["Cluster "+postgres]
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
