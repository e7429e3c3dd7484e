using System.Text.Json;
using System.Text.Json.Serialization;

using IntlAssistant.Answering.Receipts;

namespace IntlAssistant.Cli.Replay;

/// <summary>A reply then and now, as <c>replay --json</c> writes it.</summary>
internal sealed record Comparison(bool Same, ReceiptQuestion Question, Said Then, Said Now, IReadOnlyList<Change> Changes)
{
    /// <summary>The comparison, with the commits that the changes stand in.</summary>
    public static async Task<Comparison> OfAsync(Replayed replayed, GitHistory history, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        foreach (var change in replayed.Changes)
        {
            var commits = new List<Commit>();
            foreach (var file in change.Files)
            {
                var revision = replayed.Then.Cited.Concat(replayed.Then.Considered).FirstOrDefault(passage => passage.File == file)?.PageRevision;
                commits.AddRange(await history.SinceAsync(file, revision, replayed.Then.At, cancellationToken).ConfigureAwait(false));
            }

            changes.Add(new Change(change.Kind, change.What, change.Passage, change.Files, change.Removed, change.Added, change.Decides, commits));
        }

        return new Comparison(replayed.IsSame, replayed.Then.Question, Said.Of(replayed.Then), Said.Of(replayed.Now), changes);
    }
}

/// <summary>What was said.</summary>
internal sealed record Said(DateTimeOffset At, string Kind, double Confidence, string Text, IReadOnlyList<string> Passages, string Decision, string Content)
{
    /// <summary>The reply of a receipt.</summary>
    public static Said Of(Receipt receipt) => new(
        receipt.At, receipt.Reply.Kind, receipt.Reply.Confidence, receipt.Reply.Text, [.. receipt.Cited.Select(passage => passage.Id)], receipt.Reply.Decision, receipt.Basis.Content);
}

/// <summary>What has changed, and in which commits.</summary>
internal sealed record Change(
    ReceiptChangeKind Kind,
    string What,
    string? Passage,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> Added,
    bool Decides,
    IReadOnlyList<Commit> Commits);

/// <summary>How comparisons are written.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ReplayJson : JsonSerializerContext;
