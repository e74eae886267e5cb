package main

import (
	"os"
	"strings"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/yaml"
)

// object is a manifest as it would be sent to the API server.
type object map[string]any

func (o object) kind() string       { return text(o["kind"]) }
func (o object) apiVersion() string { return text(o["apiVersion"]) }
func (o object) label(key string) string {
	return text(at(o, "metadata", "labels", key))
}
func (o object) called() string { return text(at(o, "metadata", "name")) }
func (o object) name() string   { return o.kind() + " " + o.called() }

// build is what `kubectl kustomize` prints.
func build(folder string) ([]object, error) {
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), folder)
	if err != nil {
		return nil, err
	}
	var objects []object
	for _, resource := range resources.Resources() {
		manifest, err := resource.AsYAML()
		if err != nil {
			return nil, err
		}
		var built object
		if err := yaml.UnmarshalStrict(manifest, &built); err != nil {
			return nil, err
		}
		objects = append(objects, built)
	}
	return objects, nil
}

// read gives the manifests of a file.
func read(file string) ([]object, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var objects []object
	for _, manifest := range strings.Split(string(content), "---\n") {
		if strings.TrimSpace(manifest) == "" {
			continue
		}
		var found object
		if err := yaml.UnmarshalStrict([]byte(manifest), &found); err != nil {
			return nil, err
		}
		objects = append(objects, found)
	}
	return objects, nil
}

// at follows keys into nested maps; nil where there is nothing.
func at(value any, path ...string) any {
	for _, key := range path {
		switch fields := value.(type) {
		case object:
			value = fields[key]
		case map[string]any:
			value = fields[key]
		default:
			return nil
		}
	}
	return value
}

func list(value any) []any {
	items, _ := value.([]any)
	return items
}

func text(value any) string {
	s, _ := value.(string)
	return s
}
