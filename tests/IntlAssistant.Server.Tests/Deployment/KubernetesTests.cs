using YamlDotNet.RepresentationModel;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>The manifests hang together, and ask of a cluster what the server needs. No cluster reads them here.</summary>
public sealed class KubernetesTests
{
    private const string Name = "intl-assistant";
    private static readonly IReadOnlyList<YamlNode> Manifests = Manifest.Read("deployment/kubernetes/intl-assistant.yaml");
    private static readonly YamlNode Pod = Of("Deployment")["spec"]["template"]["spec"];
    private static readonly YamlNode Server = Pod["containers"][0];

    [Fact]
    public void Each_thing_is_there_once_with_the_version_that_clusters_serve_and_in_one_namespace()
    {
        var kinds = Manifests.Select(manifest => (manifest.Text("kind"), manifest.Text("apiVersion"))).ToList();

        Assert.Equal(
            [("ServiceAccount", "v1"), ("ConfigMap", "v1"), ("PersistentVolumeClaim", "v1"), ("Deployment", "apps/v1"), ("PodDisruptionBudget", "policy/v1"), ("Service", "v1"), ("Ingress", "networking.k8s.io/v1")],
            kinds);
        Assert.All(Manifests, manifest => Assert.Equal(Name, manifest.Text("metadata", "namespace")));
        Assert.All(Manifests, manifest => Assert.StartsWith(Name, manifest.Text("metadata", "name"), StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_chooses_pods_chooses_the_server_s()
    {
        var labels = Pairs(Of("Deployment")["spec"]["template"]["metadata"]["labels"]);

        Assert.Equal(labels, Pairs(Of("Deployment")["spec"]["selector"]["matchLabels"]));
        Assert.Equal(labels, Pairs(Of("PodDisruptionBudget")["spec"]["selector"]["matchLabels"]));
        Assert.Equal(labels, Pairs(Of("Service")["spec"]["selector"]));
        Assert.Equal(labels, Pairs(Pod["topologySpreadConstraints"][0]["labelSelector"]["matchLabels"]));
    }

    [Fact]
    public void Ports_volumes_and_references_are_those_that_there_are()
    {
        var port = Server["ports"][0];
        var volumes = Pod["volumes"].Items().Select(volume => volume.Text("name")).Order();

        Assert.Contains($"http://+:{port.Text("containerPort")}", Repository.Read("deployment/docker/Dockerfile"), StringComparison.Ordinal);
        Assert.Equal(port.Text("name"), Of("Service")["spec"]["ports"][0].Text("targetPort"));
        Assert.Equal(volumes, Server["volumeMounts"].Items().Select(mount => mount.Text("name")).Order());
        Assert.Equal(
            Of("PersistentVolumeClaim").Text("metadata", "name"),
            Pod["volumes"].Items().Single(volume => volume.Text("name") == "erasures").Text("persistentVolumeClaim", "claimName"));
        Assert.Equal(Name, Server["envFrom"][0].Text("configMapRef", "name"));
        Assert.Equal(Name, Pod.Text("serviceAccountName"));
        Assert.Equal(
            (Name, Of("Service")["spec"]["ports"][0].Text("name")),
            (Of("Ingress")["spec"]["rules"][0]["http"]["paths"][0].Text("backend", "service", "name"), Of("Ingress")["spec"]["rules"][0]["http"]["paths"][0].Text("backend", "service", "port", "name")));
        Assert.Equal(Of("Ingress")["spec"]["rules"][0].Text("host"), Of("Ingress")["spec"]["tls"][0]["hosts"][0].ToString());
        Assert.Equal(
            Server["env"][0].Text("value"),
            Server["volumeMounts"].Items().Single(mount => mount.Text("name") == "secrets").Text("mountPath"));
    }

    [Fact]
    public void A_pod_has_no_rights_and_writes_to_its_own_folders_alone()
    {
        Assert.Equal("true", Pod.Text("securityContext", "runAsNonRoot"));
        Assert.NotEqual("0", Pod.Text("securityContext", "runAsUser"));
        Assert.Equal("RuntimeDefault", Pod.Text("securityContext", "seccompProfile", "type"));
        Assert.Equal("false", Pod.Text("automountServiceAccountToken"));
        Assert.Equal("false", Server.Text("securityContext", "allowPrivilegeEscalation"));
        Assert.Equal("true", Server.Text("securityContext", "readOnlyRootFilesystem"));
        Assert.Equal("ALL", Server["securityContext"]["capabilities"]["drop"][0].ToString());
        Assert.Equal(
            ["/data", "/data-erasures", "/tmp"],
            Server["volumeMounts"].Items().Where(mount => mount.Find("readOnly")?.ToString() != "true").Select(mount => mount.Text("mountPath")).Order());
    }

    [Theory]
    [InlineData("startupProbe", "/health/live")]
    [InlineData("livenessProbe", "/health/live")]
    [InlineData("readinessProbe", "/health/ready")]
    public void Probes_ask_what_the_server_answers(string probe, string path)
    {
        Assert.Equal(path, Server.Text(probe, "httpGet", "path"));
        Assert.Equal(Server["ports"][0].Text("name"), Server.Text(probe, "httpGet", "port"));
    }

    [Fact]
    public void A_rolling_restart_leaves_a_server_and_gives_turns_time_to_end()
    {
        var spec = Of("Deployment")["spec"];

        Assert.True(int.Parse(spec.Text("replicas"), System.Globalization.CultureInfo.InvariantCulture) > 1);
        Assert.Equal("0", spec.Text("strategy", "rollingUpdate", "maxUnavailable"));
        Assert.Equal("1", Of("PodDisruptionBudget").Text("spec", "minAvailable"));
        Assert.True(int.Parse(Pod.Text("terminationGracePeriodSeconds"), System.Globalization.CultureInfo.InvariantCulture) > 40);
        Assert.NotEmpty(Server.Text("resources", "requests", "memory"));
        Assert.NotEmpty(Server.Text("resources", "limits", "memory"));
    }

    private static YamlNode Of(string kind) => Manifests.Single(manifest => manifest.Text("kind") == kind);

    private static Dictionary<string, string> Pairs(YamlNode node) => node.Keys().ToDictionary(key => key, key => node.Text(key));
}
