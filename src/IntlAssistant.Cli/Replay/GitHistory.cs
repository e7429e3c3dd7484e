using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace IntlAssistant.Cli.Replay;

/// <summary>Which commits touched a file of the knowledge folder, where the folder is under git and git is installed; else none.</summary>
/// <param name="folder">The knowledge folder.</param>
internal sealed class GitHistory(string folder)
{
    private const int MostCommits = 20;
    private const int RevisionLength = 16;

    /// <summary>The commits that made a file what it is, back to the revision that was read; or, where that cannot be found, those since a time.</summary>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="revision">The revision of the file that was read then; <see langword="null"/> when it is not known.</param>
    /// <param name="since">When it was read.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<IReadOnlyList<Commit>> SinceAsync(string file, string? revision, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var commits = await CommitsAsync(file, cancellationToken).ConfigureAwait(false);
        var pending = await IsPendingAsync(file, cancellationToken).ConfigureAwait(false) ? [Commit.Pending] : Array.Empty<Commit>();
        for (var index = 0; revision is not null && index < commits.Count; index++)
        {
            if (await RevisionAsync(commits[index].Id, file, cancellationToken).ConfigureAwait(false) == revision)
            {
                return [.. pending, .. commits.Take(index)];
            }
        }

        return [.. pending, .. commits.Where(commit => commit.At > since)];
    }

    private async Task<List<Commit>> CommitsAsync(string file, CancellationToken cancellationToken)
    {
        var lines = await RunAsync(cancellationToken, "log", $"--max-count={MostCommits}", "--format=%h%x09%cI%x09%s", "--", file).ConfigureAwait(false);
        return [.. (lines is null ? "" : System.Text.Encoding.UTF8.GetString(lines)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 3)).Where(parts => parts.Length == 3)
            .Select(parts => new Commit(parts[0], DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]))];
    }

    private async Task<bool> IsPendingAsync(string file, CancellationToken cancellationToken) =>
        await RunAsync(cancellationToken, "status", "--porcelain", "--", file).ConfigureAwait(false) is { Length: > 0 };

    // As pages are told apart: a hash of all bytes of the file.
    private async Task<string?> RevisionAsync(string commit, string file, CancellationToken cancellationToken) =>
        await RunAsync(cancellationToken, "show", $"{commit}:./{file}").ConfigureAwait(false) is { } bytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))[..RevisionLength]
            : null;

    // What git prints; nothing when it is not installed, the folder is not under it, or it refuses.
    private async Task<byte[]?> RunAsync(CancellationToken cancellationToken, params IEnumerable<string> words)
    {
        using var git = new Process { StartInfo = StartInfo(words) };
        try
        {
            git.Start();
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            return null;
        }

        using var output = new MemoryStream();
        var errors = git.StandardError.ReadToEndAsync(cancellationToken);
        await git.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
        await errors.ConfigureAwait(false);
        await git.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return git.ExitCode == 0 ? output.ToArray() : null;
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var word in (IEnumerable<string>)["-C", folder, .. words])
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }
}

/// <summary>A commit of the knowledge folder.</summary>
/// <param name="Id">Its short id; empty for what is not committed yet.</param>
/// <param name="At">When.</param>
/// <param name="Subject">Its first line.</param>
internal sealed record Commit(string Id, DateTimeOffset? At, string Subject)
{
    /// <summary>What stands in the file and is not committed yet.</summary>
    public static Commit Pending { get; } = new("", null, "edited and not committed yet");
}
