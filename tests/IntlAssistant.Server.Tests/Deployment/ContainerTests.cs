using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>The Dockerfile and the compose file hang together. No image is built here.</summary>
public sealed partial class ContainerTests
{
    private const string Dockerfile = "deployment/docker/Dockerfile";
    private static readonly YamlNode Compose = Manifest.Read("deployment/docker/compose.yaml")[0];

    [Fact]
    public void What_the_image_copies_is_there_and_is_not_kept_from_it()
    {
        var ignored = Repository.Read(".dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var copied = Copied();

        Assert.Contains("src", copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.At(path)), path));
        Assert.All(copied, path => Assert.DoesNotContain(path, ignored));
    }

    [Fact]
    public void All_that_the_projects_take_from_outside_their_folder_is_copied()
    {
        var copied = Copied();
        var taken = Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => Outside().Matches(File.ReadAllText(file)).Select(match => match.Groups["path"].Value)).Distinct().ToList();

        Assert.Contains(taken, path => path.StartsWith("knowledge/", StringComparison.Ordinal));
        Assert.All(taken, path => Assert.Contains(copied, folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_runs_as_a_user_without_rights()
    {
        var last = Repository.Read(Dockerfile).Split('\n').Where(line => line.StartsWith("USER ", StringComparison.Ordinal)).ToList();

        Assert.Equal(["USER $APP_UID"], last);
    }

    [Fact]
    public void Every_volume_network_and_secret_of_a_service_is_declared_and_every_declared_one_is_used()
    {
        var services = Services().ToList();
        var volumes = services.SelectMany(service => List(service, "volumes")).Where(volume => !volume.StartsWith('.')).Select(volume => volume.Split(':')[0]);

        Assert.Equal(Compose["volumes"].Keys().Order(), volumes.Order());
        Assert.Equal(Compose["networks"].Keys(), services.SelectMany(service => List(service, "networks")).Distinct());
        Assert.Equal(Compose["secrets"].Keys().Order(), services.SelectMany(service => List(service, "secrets")).Distinct().Order());
        Assert.All(services.SelectMany(service => List(service, "depends_on")), name => Assert.Contains(name, Compose["services"].Keys()));
    }

    [Fact]
    public void The_files_that_compose_names_are_there()
    {
        var folder = Repository.At("deployment/docker");
        var server = Compose["services"]["server"];

        Assert.True(File.Exists(Path.Combine(folder, server.Text("build", "context"), server.Text("build", "dockerfile"))));
        Assert.All(
            Services().SelectMany(service => List(service, "volumes")).Where(volume => volume.StartsWith('.')),
            volume => Assert.True(File.Exists(Path.Combine(folder, volume.Split(':')[0])), volume));
    }

    [Fact]
    public void What_faces_the_network_has_a_read_only_root_and_no_capabilities_but_the_proxy_s_port()
    {
        Assert.All((string[])["server", "proxy"], name =>
        {
            var service = Compose["services"][name];
            Assert.Equal("true", service.Text("read_only"));
            Assert.Equal(["ALL"], service["cap_drop"].Names());
            Assert.Equal(["no-new-privileges:true"], service["security_opt"].Names());
        });
        Assert.Null(Compose["services"]["server"].Find("cap_add"));
        Assert.Null(Compose["services"]["server"].Find("ports"));
        Assert.Null(Compose["services"]["postgres"].Find("ports"));
    }

    [Fact]
    public void The_proxy_finds_the_server_where_the_image_listens_and_the_server_believes_the_proxy()
    {
        var server = Compose["services"]["server"];

        Assert.Contains("reverse_proxy server:8080", Repository.Read("deployment/proxy/Caddyfile"), StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", Repository.Read(Dockerfile), StringComparison.Ordinal);
        Assert.Equal(Compose["networks"]["inside"]["ipam"]["config"][0].Text("subnet"), server.Text("environment", "Proxies__Trusted__0"));
    }

    private static IEnumerable<YamlNode> Services() => Compose["services"].Keys().Select(name => Compose["services"][name]);

    private static IReadOnlyList<string> List(YamlNode service, string key) => service.Find(key)?.Names() ?? [];

    private static List<string> Copied() =>
        [.. Copy().Matches(Repository.Read(Dockerfile)).SelectMany(match => match.Groups["from"].Value.Split(' '))];

    [GeneratedRegex(@"^COPY (?!--)(?<from>.+) \S+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copy();

    [GeneratedRegex("\\.\\./\\.\\./(?<path>[^;\"]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outside();
}
