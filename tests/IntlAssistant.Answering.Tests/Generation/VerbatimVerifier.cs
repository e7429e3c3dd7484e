using System.Text.RegularExpressions;

using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Generation;

/// <summary>Keeps a sentence when it stands word for word in a passage that it cites: what is left of it is the wording's own doing.</summary>
internal sealed partial class VerbatimVerifier : IReplyVerifier
{
    public ReplyVerdict Verify(DraftReply draft, KnowledgeSnapshot knowledge)
    {
        var text = Before().Replace(draft.Text, "${cites}${end}");
        var verdicts = SentenceSplitter.Split(text, draft.Language).Select(span => Judge(span, text, draft)).ToList();
        return new ReplyVerdict(verdicts, verdicts.FirstOrDefault()?.IsKept is true);
    }

    public SentenceVerdict VerifySentence(string sentence, DraftReply draft, KnowledgeSnapshot knowledge) =>
        Judge(new TextSpan(0, sentence.Length), sentence, draft);

    private static SentenceVerdict Judge(TextSpan span, string text, DraftReply draft)
    {
        var sentence = span.Of(text);
        var isItem = sentence.StartsWith("- ", StringComparison.Ordinal);
        List<int> cited = [.. Number().Matches(sentence).Select(match => int.Parse(match.Groups[1].Value, null))];
        var words = Number().Replace(sentence, "").TrimStart('-', ' ');
        List<SentenceSupport> support = [.. cited.Where(number => number <= draft.Passages.Count)
            .Select(number => (number, Start: draft.Passages[number - 1].Text.IndexOf(words, StringComparison.Ordinal)))
            .Where(found => found.Start >= 0).Select(found => new SentenceSupport(found.number, new TextSpan(found.Start, words.Length)))];
        return support.Count > 0
            ? new SentenceVerdict(span, words, cited, SentenceStanding.Proved, null, "") { Support = support, IsListItem = isItem }
            : new SentenceVerdict(span, words, [], SentenceStanding.Removed, SentenceFault.Uncovered, words) { IsListItem = isItem };
    }

    [GeneratedRegex(@"\s*\[(\d+)\]")]
    private static partial Regex Number();

    // "… a year. [1] It …" is "… a year [1]. It …"
    [GeneratedRegex(@"(?<end>[.!?])(?<cites>(?:\s*\[\d+\])+)")]
    private static partial Regex Before();
}
