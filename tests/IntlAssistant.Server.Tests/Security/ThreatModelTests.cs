using System.Text.RegularExpressions;

namespace IntlAssistant.Server.Tests.Security;

/// <summary>The threat model claims nothing that no test shows.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_line_of_the_threat_model_names_a_test_that_exists()
    {
        var root = Root();
        var tests = Tests(root);
        var lines = File.ReadLines(Path.Combine(root, "SECURITY.md")).Where(line => Threat().IsMatch(line)).ToList();

        Assert.True(lines.Count > 40, "The threats are found.");
        Assert.All(lines, line =>
        {
            var named = Named().Matches(line.Split('|')[^2]);
            Assert.True(named.Count > 0, $"No test is named: {line}");
            Assert.All(named, test => Assert.True(tests.Contains(test.Groups[1].Value), $"There is no test {test.Groups[1].Value}."));
        });
    }

    [Fact]
    public void Every_flow_is_looked_at_for_spoofing_tampering_disclosure_and_denial()
    {
        var flows = File.ReadAllText(Path.Combine(Root(), "SECURITY.md")).Split("\n### ").Skip(1).ToList();

        Assert.Equal(8, flows.Count);
        Assert.All(flows, flow => Assert.All("STID", kind => Assert.Contains($"\n| {kind} |", flow, StringComparison.Ordinal)));
    }

    private static HashSet<string> Tests(string root) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}")),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\| [STRIDE] \|")]
    private static partial Regex Threat();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Named();

    // A fact or a theory with its data, whatever stands between.
    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async Task|void) (\w+)\(")]
    private static partial Regex Method();
}
