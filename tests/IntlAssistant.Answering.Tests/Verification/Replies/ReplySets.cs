using System.Text.Encodings.Web;
using System.Text.Json;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>The lying and the faithful replies that the verifier is measured with: always the same.</summary>
internal static class ReplySets
{
    // Relaxed: people read these files.
    private static readonly JsonSerializerOptions Readable = new(EvaluationJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every line, lies first.</summary>
    public static IReadOnlyList<ReplyLine> All { get; } = Make();

    /// <summary>The file of the set.</summary>
    public static string File { get; } = Path.Combine(Truths.Sets, "replies.jsonl");

    /// <summary>The lying and the faithful replies that an editor wrote freely.</summary>
    public static IReadOnlyList<ReplyLine> Written { get; } = Read("replies-written.jsonl");

    /// <summary>What an editor wrote of other sections of the office's pages than the sets above, to build the verifier by.</summary>
    public static IReadOnlyList<ReplyLine> Told { get; } = Read("replies-told.jsonl");

    /// <summary>What an editor made of sections that no other set tells of: rewordings, translations, and lies about who, which and when.</summary>
    public static IReadOnlyList<ReplyLine> Reworded { get; } = Read("replies-reworded.jsonl");

    /// <summary>What an editor wrote as a careful model would of sections of other offices that no other set tells of, before the verifier was held against it.</summary>
    public static IReadOnlyList<ReplyLine> Unseen { get; } = Read("replies-unseen.jsonl");

    /// <summary>The set as it stands in its file.</summary>
    public static string Text() => string.Concat(All.Select(line => JsonSerializer.Serialize(line, Readable) + "\n"));

    private static List<ReplyLine> Read(string file) => [.. System.IO.File
        .ReadLines(Path.Combine(Truths.Sets, file))
        .Select(line => JsonSerializer.Deserialize<ReplyLine>(line, Readable)!)]; // Each line is one.

    private static List<ReplyLine> Make()
    {
        var sentences = Truths.ByHand.SelectMany(Sentences).Concat(Truths.OfPages).ToList();
        var lies = new Lies(sentences);
        var lines = sentences.SelectMany(lies.About).Concat(Lies.Invented())
            .Concat(Truths.ByHand.Select(Faithful.ByHand)).Concat(Truths.OfPages.SelectMany(Faithful.Of))
            .Where(line => line.Text.Length > 0).ToList();
        return [.. lines.GroupBy(line => line.Id).SelectMany(same => same.Select((line, index) => index == 0 ? line : line with { Id = $"{line.Id}-{index + 1}" }))];
    }

    private static IEnumerable<Truth> Sentences(Truth reply) =>
        SentenceSplitter.Split(reply.Text, reply.Language).Select(span => reply with { Text = span.Of(reply.Text) }).Where(truth => truth.Text.Length > 12);
}
