// Command checking holds the manifests against what a Kubernetes API server would say of them, and against the rules of
// the house. Called by ../check.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

var overlays = []string{"local", "production"}

// report counts what passed and prints what failed.
type report struct{ passed, failed int }

func (r *report) add(what string, faults []string) {
	if len(faults) == 0 {
		r.passed++
		return
	}
	r.failed++
	for _, fault := range faults {
		fmt.Printf("FAILED %s: %s\n", what, fault)
	}
}

func main() {
	kubernetes := os.Args[1]
	rendered, err := renderConnectors(filepath.Join(kubernetes, "../connectors"))
	stop(err)
	connectors := filepath.Join(kubernetes, "components/kafka/connectors.yaml")
	if os.Getenv("RENDER") != "" {
		stop(os.WriteFile(connectors, rendered, 0o644))
		return
	}
	secrets, err := read(os.Args[2])
	stop(err)
	schemas, err := loadSchemas(os.Args[3:])
	stop(err)

	report := &report{}
	for _, object := range secrets {
		set(object, "stokje", "metadata", "namespace") // as `kubectl apply -n` does
		report.add("secrets: "+object.name(), schemas.faults(object))
	}
	report.add("secrets as a whole", shared(secrets))
	report.add("connectors.yaml", sameAs(connectors, rendered))
	for _, overlay := range overlays {
		objects, err := build(filepath.Join(kubernetes, "overlays", overlay))
		report.add("overlay "+overlay, faultOf(err))
		for _, object := range objects {
			report.add(overlay+": "+object.name(), schemas.faults(object))
			report.add(overlay+": "+object.name(), practice(object))
		}
		report.add(overlay+" as a whole", together(objects, secrets, filepath.Join(kubernetes, "../../pom.xml")))
		if overlay == "production" {
			provoke(report, schemas, objects, secrets, filepath.Join(kubernetes, "../../pom.xml"))
		}
	}
	fmt.Printf("%d passed, %d failed\n", report.passed, report.failed)
	if report.failed > 0 {
		os.Exit(1)
	}
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func faultOf(err error) []string {
	if err == nil {
		return nil
	}
	return []string{err.Error()}
}
