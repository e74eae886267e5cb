package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/apps"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	appsvalidation "k8s.io/kubernetes/pkg/apis/apps/validation"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	autoscalingvalidation "k8s.io/kubernetes/pkg/apis/autoscaling/validation"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	corevalidation "k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/networking"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	networkingvalidation "k8s.io/kubernetes/pkg/apis/networking/validation"
	"k8s.io/kubernetes/pkg/apis/policy"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	policyvalidation "k8s.io/kubernetes/pkg/apis/policy/validation"
)

// builtin reads the kinds that Kubernetes brings along, with its defaults, into the types that it validates.
var builtin = serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict).UniversalDecoder()

// builtinFaults are what the API server would refuse of a kind that it brings along.
func builtinFaults(manifest []byte) []string {
	decoded, err := runtime.Decode(builtin, manifest)
	if err != nil {
		return faultOf(err)
	}
	var refusals field.ErrorList
	switch o := decoded.(type) {
	case *apps.Deployment:
		refusals = appsvalidation.ValidateDeployment(o, pod.GetValidationOptionsFromPodTemplate(&o.Spec.Template, nil))
	case *autoscaling.HorizontalPodAutoscaler:
		refusals = autoscalingvalidation.ValidateHorizontalPodAutoscaler(o,
			autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions{})
	case *core.ConfigMap:
		refusals = corevalidation.ValidateConfigMap(o)
	case *core.Namespace:
		refusals = corevalidation.ValidateNamespace(o)
	case *core.Secret:
		refusals = corevalidation.ValidateSecret(o)
	case *core.Service:
		refusals = corevalidation.ValidateServiceCreate(o)
	case *core.ServiceAccount:
		refusals = corevalidation.ValidateServiceAccount(o)
	case *networking.NetworkPolicy:
		refusals = networkingvalidation.ValidateNetworkPolicy(o, networkingvalidation.NetworkPolicyValidationOptions{})
	case *policy.PodDisruptionBudget:
		refusals = policyvalidation.ValidatePodDisruptionBudget(o, policyvalidation.PodDisruptionBudgetValidationOptions{})
	default:
		return []string{fmt.Sprintf("nobody here validates %T; builtin.go should", decoded)}
	}
	var faults []string
	for _, refused := range refusals {
		faults = append(faults, refused.Error())
	}
	return faults
}
