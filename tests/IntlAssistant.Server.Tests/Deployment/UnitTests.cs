namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>The systemd units take away what the programs do not need, and name what the installation puts there.</summary>
public sealed class UnitTests
{
    private static readonly string[] Hardening =
    [
        "User=intl-assistant", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "PrivateDevices=yes", "ProtectKernelTunables=yes",
        "ProtectControlGroups=yes", "RestrictNamespaces=yes", "RestrictSUIDSGID=yes", "LockPersonality=yes", "CapabilityBoundingSet=", "SystemCallFilter=@system-service", "UMask=0077",
    ];

    [Theory]
    [InlineData("intl-assistant.service")]
    [InlineData("intl-assistant-backup.service")]
    public void A_unit_has_no_right_that_it_does_not_need(string unit)
    {
        var lines = Lines(unit);

        Assert.All(Hardening, line => Assert.Contains(line, lines));
    }

    [Theory]
    [InlineData("intl-assistant.service")]
    [InlineData("intl-assistant-backup.service")]
    public void The_office_s_settings_count_before_those_of_the_units(string unit)
    {
        var files = Lines(unit).Where(line => line.StartsWith("EnvironmentFile=", StringComparison.Ordinal)).ToList();

        Assert.Equal(["EnvironmentFile=/opt/intl-assistant/deployment/systemd/defaults.env", "EnvironmentFile=-/etc/intl-assistant/settings.env"], files);
    }

    [Fact]
    public void The_server_has_time_to_finish_its_turns_and_is_started_again_whatever_ends_it()
    {
        var lines = Lines("intl-assistant.service");

        Assert.Contains("KillSignal=SIGTERM", lines);
        Assert.Contains("TimeoutStopSec=40", lines);
        Assert.Contains("Restart=always", lines);
    }

    /// <summary>Seen under systemd: without this call .NET ends with "Failed to create CoreCLR" before the program's first line.</summary>
    [Fact]
    public void The_server_may_make_the_one_call_of_resources_that_its_runtime_makes()
    {
        var filters = Lines("intl-assistant.service").Where(line => line.StartsWith("SystemCallFilter=", StringComparison.Ordinal)).ToList();

        Assert.Equal(["SystemCallFilter=@system-service", "SystemCallFilter=~@privileged @resources", "SystemCallFilter=sched_setaffinity"], filters);
    }

    [Fact]
    public void What_the_units_start_is_in_the_folder_that_is_published()
    {
        Assert.Contains("ExecStart=/opt/intl-assistant/IntlAssistant.Server", Lines("intl-assistant.service"));
        Assert.Contains("ExecStart=/opt/intl-assistant/deployment/systemd/nightly-backup", Lines("intl-assistant-backup.service"));
        Assert.True(File.Exists(Repository.At("deployment/systemd/nightly-backup")));
        Assert.Contains("cp -r deployment docs README.md SECURITY.md \"$folder/\"", Repository.Read("deployment/publish"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_of_the_unit_s_machine_is_believed_and_reaches_the_server()
    {
        var defaults = Repository.Read("deployment/systemd/defaults.env").Split('\n');

        Assert.Contains("Proxies__Trusted__0=127.0.0.1", defaults);
        Assert.Contains("ASPNETCORE_URLS=http://127.0.0.1:5000", defaults);
        Assert.Contains("proxy_pass http://127.0.0.1:5000;", Repository.Read("deployment/proxy/nginx.conf"), StringComparison.Ordinal);
    }

    private static string[] Lines(string unit) => Repository.Read($"deployment/systemd/{unit}").Split('\n');
}
