package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sigs.k8s.io/yaml"
)

// renderConnectors makes a KafkaConnector of each connector's file, so that what runs in a cluster is what runs locally.
func renderConnectors(folder string) ([]byte, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	rendered := []string{}
	for _, file := range files {
		connector, err := connectorOf(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		rendered = append(rendered, string(connector))
	}
	header := "# Made from deploy/connectors by deploy/kubernetes/check --render; change those files, not this one.\n"
	return []byte(header + strings.Join(rendered, "---\n")), nil
}

func connectorOf(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	config := map[string]string{}
	if err := json.Unmarshal(content, &config); err != nil {
		return nil, err
	}
	tasks, err := strconv.Atoi(config["tasks.max"])
	if err != nil {
		return nil, err
	}
	class := config["connector.class"]
	delete(config, "tasks.max")
	delete(config, "connector.class")
	return yaml.Marshal(map[string]any{
		"apiVersion": "kafka.strimzi.io/v1",
		"kind":       "KafkaConnector",
		"metadata": map[string]any{
			"name":   strings.TrimSuffix(filepath.Base(file), ".json"),
			"labels": map[string]string{"strimzi.io/cluster": "stokje"},
		},
		// One that came before its publication, or met what Debezium takes for final, stays failed otherwise.
		"spec": map[string]any{"autoRestart": map[string]any{"enabled": true}, "class": class, "tasksMax": tasks, "config": config},
	})
}

func sameAs(file string, wanted []byte) []string {
	found, err := os.ReadFile(file)
	if err != nil {
		return faultOf(err)
	}
	if !bytes.Equal(found, wanted) {
		return []string{"isn't what deploy/connectors says; call deploy/kubernetes/check --render"}
	}
	return nil
}
