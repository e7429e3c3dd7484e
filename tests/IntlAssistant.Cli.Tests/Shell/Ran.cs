using System.Text.Json;

namespace IntlAssistant.Cli.Tests.Shell;

/// <summary>What a run of the program came to.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>Runs the program in this process.</summary>
    public static async Task<Ran> Of(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, error, CancellationToken.None);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>The output as JSON.</summary>
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    /// <summary>That nothing was done, for the one reason given.</summary>
    public void IsRefused(string because)
    {
        Assert.Contains(because, Error, StringComparison.Ordinal);
        Assert.Single(Error.TrimEnd().Split('\n'));
        Assert.Equal("", Output);
        Assert.Equal(2, Code);
    }
}
