using System.Diagnostics;
using System.Runtime.Versioning;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>The installation, into a folder instead of a machine.</summary>
[UnsupportedOSPlatform("windows")] // Nothing is installed there.
public sealed class InstallTests : IDisposable
{
    private readonly TempFolder published = new();
    private readonly TempFolder machine = new();

    public InstallTests()
    {
        Publish("1");
        foreach (var file in Directory.EnumerateFiles(Repository.At("deployment/systemd")))
        {
            Copy(file, Path.Combine("deployment", "systemd", Path.GetFileName(file)));
        }

        Copy(Repository.At("deployment/install"), Path.Combine("deployment", "install"));
    }

    [Fact]
    public async Task A_first_installation_puts_everything_where_the_units_look_for_it()
    {
        await InstallAsync();

        Assert.Equal("1", Read("opt/intl-assistant/VERSION"));
        Assert.Equal("the office's page of 1", Read("srv/intl-assistant/knowledge/pages/page.md"));
        Assert.True(File.Exists(At("etc/systemd/system/intl-assistant.service")));
        Assert.True(File.Exists(At("etc/systemd/system/intl-assistant-backup.timer")));
        Assert.Equal("/opt/intl-assistant/deployment/systemd/intl-assistant", new FileInfo(At("usr/local/bin/intl-assistant")).LinkTarget);
        Assert.True(Directory.Exists(At("var/lib/intl-assistant")));
    }

    [Fact]
    public async Task Only_the_server_s_user_sees_data_and_backups_and_its_group_the_secrets()
    {
        await InstallAsync();

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(Owner, Mode("var/lib/intl-assistant"));
        Assert.Equal(Owner, Mode("var/backups/intl-assistant"));
        Assert.Equal(Owner | UnixFileMode.GroupRead | UnixFileMode.GroupExecute, Mode("etc/intl-assistant/secrets"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, Mode("etc/intl-assistant/settings.env"));
    }

    [Fact]
    public async Task A_new_version_leaves_settings_content_and_data_alone_and_the_old_one_beside_it()
    {
        await InstallAsync();
        machine.Write("etc/intl-assistant/settings.env", "Office__Site=https://chat.university.example");
        machine.Write("srv/intl-assistant/knowledge/pages/page.md", "what an editor wrote");
        machine.Write("var/lib/intl-assistant/intl-assistant.db", "conversations");
        machine.Write("opt/intl-assistant/gone.dll", "a file that the new version does not have");
        Publish("2");

        await InstallAsync();

        Assert.Equal("2", Read("opt/intl-assistant/VERSION"));
        Assert.Equal("1", Read("opt/intl-assistant.previous/VERSION"));
        Assert.False(File.Exists(At("opt/intl-assistant/gone.dll")));
        Assert.Equal("Office__Site=https://chat.university.example", Read("etc/intl-assistant/settings.env"));
        Assert.Equal("what an editor wrote", Read("srv/intl-assistant/knowledge/pages/page.md"));
        Assert.Equal("conversations", Read("var/lib/intl-assistant/intl-assistant.db"));
    }

    [Fact]
    public async Task A_program_that_does_not_run_here_changes_nothing_and_says_what_is_missing()
    {
        Executable("cli/intl-assistant", "#!/bin/sh\nexit 134\n");

        var (code, _, error) = await RunAsync();

        Assert.Equal(2, code);
        Assert.Contains("apt install", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.Path));
    }

    [Fact]
    public async Task A_word_that_is_not_known_changes_nothing()
    {
        var (code, _, error) = await RunAsync("--no-bakup");

        Assert.Equal(2, code);
        Assert.Contains("'--no-bakup'", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.Path));
    }

    public void Dispose()
    {
        published.Dispose();
        machine.Dispose();
    }

    private void Publish(string version)
    {
        published.Write("VERSION", version);
        published.Write("knowledge/pages/page.md", $"the office's page of {version}");
        Executable("IntlAssistant.Server", "#!/bin/sh\n");
        Executable("cli/intl-assistant", "#!/bin/sh\n");
    }

    private void Executable(string name, string text) =>
        File.SetUnixFileMode(published.Write(name, text), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private void Copy(string file, string name)
    {
        var target = Path.Combine(published.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    private async Task InstallAsync()
    {
        var (code, output, error) = await RunAsync();
        Assert.True(code == 0, output + error);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(published.Path, "deployment", "install"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DESTDIR"] = machine.Path;
        using var process = Process.Start(start)!; // bash is where .NET's Linux is
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private string At(string path) => Path.Combine(machine.Path, path);

    private string Read(string path) => File.ReadAllText(At(path)).Trim();

    private UnixFileMode Mode(string path) => File.GetUnixFileMode(At(path));
}
