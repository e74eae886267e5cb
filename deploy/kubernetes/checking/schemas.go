package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structural "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/yaml"
)

// schemas knows the kinds that Kubernetes brings along, and all others from their CustomResourceDefinitions; it judges
// both with the code of the API server.
type schemas struct {
	custom map[string]definition
}

type definition struct {
	shape *structural.Structural
	types validation.SchemaValidator
	rules *cel.Validator
}

func loadSchemas(folders []string) (schemas, error) {
	all := schemas{custom: map[string]definition{}}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".yaml") {
				return err
			}
			return all.load(path)
		})
		if err != nil {
			return all, err
		}
	}
	if len(all.custom) == 0 {
		return all, fmt.Errorf("no definitions in %v", folders)
	}
	return all, nil
}

func (s schemas) load(path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var found apiextensionsv1.CustomResourceDefinition
	if err := yaml.Unmarshal(content, &found); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if found.Kind != "CustomResourceDefinition" {
		return nil
	}
	for _, version := range found.Spec.Versions {
		if !version.Served || version.Deprecated {
			continue
		}
		made, err := definitionOf(version.Schema.OpenAPIV3Schema)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		s.custom[found.Spec.Group+"/"+version.Name+" "+found.Spec.Names.Kind] = made
	}
	return nil
}

func definitionOf(published *apiextensionsv1.JSONSchemaProps) (definition, error) {
	var schema apiextensions.JSONSchemaProps
	if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(published, &schema, nil); err != nil {
		return definition{}, err
	}
	shape, err := structural.NewStructural(&schema)
	if err != nil {
		return definition{}, err
	}
	types, _, err := validation.NewSchemaValidator(&schema)
	if err != nil {
		return definition{}, err
	}
	return definition{shape, types, cel.NewValidator(shape, true, math.MaxInt64)}, nil
}

// faults are what the API server would refuse, a field that it doesn't know included.
func (s schemas) faults(o object) []string {
	manifest, err := json.Marshal(o)
	if err != nil {
		return faultOf(err)
	}
	if known, ok := s.custom[o.apiVersion()+" "+o.kind()]; ok {
		return known.faults(manifest)
	}
	if version := o.apiVersion(); strings.Contains(version, "alpha") || strings.Contains(version, "beta") {
		return []string{version + " isn't a stable version"}
	}
	return builtinFaults(manifest)
}

func (d definition) faults(manifest []byte) []string {
	var faults []string
	var content map[string]any
	if err := json.Unmarshal(manifest, &content); err != nil {
		return faultOf(err)
	}
	content = withWholeNumbers(content).(map[string]any)
	metadata, _ := json.Marshal(content["metadata"])
	if err := yaml.UnmarshalStrict(metadata, &metav1.ObjectMeta{}); err != nil {
		faults = append(faults, err.Error())
	}
	unknown := pruning.PruneWithOptions(content, d.shape, true,
		structural.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})
	for _, field := range unknown {
		faults = append(faults, "unknown field "+field)
	}
	defaulting.Default(content, d.shape)
	for _, refused := range validation.ValidateCustomResource(nil, content, d.types) {
		faults = append(faults, refused.Error())
	}
	refusals, _ := d.rules.Validate(context.Background(), nil, d.shape, content, nil, math.MaxInt64)
	for _, refused := range refusals {
		faults = append(faults, refused.Error())
	}
	return faults
}

// withWholeNumbers gives integers where JSON has numbers without a fraction, as the API server reads them.
func withWholeNumbers(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			v[key] = withWholeNumbers(inner)
		}
	case []any:
		for i, inner := range v {
			v[i] = withWholeNumbers(inner)
		}
	case float64:
		if v == math.Trunc(v) {
			return int64(v)
		}
	}
	return value
}
