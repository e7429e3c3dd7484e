using System.Globalization;
using System.Text;

using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Replies;

/// <summary>Puts a decision into words: the assistant's own from the dialogue file, facts word for word from the passage.</summary>
internal sealed class ReplyWriter(ContentReading content, AnsweringOptions options, LanguageTag language, DateOnly today)
{
    /// <summary>How many candidates are kept with a reply.</summary>
    public const int CandidatesKept = 10;

    private const int MostNearest = 3;

    /// <summary>A few words of courtesy.</summary>
    public Reply Chat(string kind) => new Reply.Chat(kind)
    {
        Text = Phrase(kind),
        Language = language,
        Evidence = Evidence(null, $"the message is {kind}"),
    };

    /// <summary>That this is not the office's.</summary>
    public Reply Decline(string phrase, string decision, Interpretation? reading = null) => new Reply.Decline
    {
        Text = Phrase(phrase),
        Language = language,
        Evidence = Evidence(reading, decision),
    };

    /// <summary>That the staff are needed.</summary>
    public Reply Escalate(EscalationReason reason, string phrase, string? topic, string decision, Interpretation? reading) =>
        new Reply.Escalate(reason, topic)
        {
            Text = Phrase(phrase),
            Language = language,
            Evidence = Evidence(reading, decision),
        };

    /// <summary>That the content is not sure to answer: which of its sections may be meant, or the staff.</summary>
    public Reply Unsure(IReadOnlyList<string> nearest, string? topic, string decision, Interpretation reading) =>
        new Reply.Escalate(EscalationReason.NotInContent, topic)
        {
            Text = Phrase(nearest.Count > 0 ? "escalate-nearest" : "escalate-not-in-content"),
            Language = language,
            Nearest = nearest,
            Evidence = Evidence(reading, decision),
        };

    /// <summary>Which of the readings is meant?</summary>
    public Reply Clarify(IReadOnlyList<string> options, string decision, Interpretation reading) => new Reply.Clarify(options)
    {
        Text = Phrase("clarify"),
        Language = language,
        Evidence = Evidence(reading, decision),
    };

    /// <summary>That what the content says has ended, and the staff are needed.</summary>
    public Reply OutOfDate(DateOnly ended, string? topic, string decision, Interpretation reading) =>
        new Reply.Escalate(EscalationReason.OutOfDate, topic)
        {
            Text = Phrase("escalate-out-of-date", ("date", Day(ended))),
            Language = language,
            Evidence = Evidence(reading, decision),
        };

    /// <summary>What the content says.</summary>
    /// <param name="extracts">The parts of passages to quote, each cited by itself; never empty, the likeliest first.</param>
    /// <param name="isWhole">Whether everything that was asked is answered.</param>
    /// <param name="reading">How the question was read.</param>
    /// <param name="decision">Why it is answered.</param>
    public Reply Answer(IReadOnlyList<Extract> extracts, bool isWhole, Interpretation reading, string decision)
    {
        List<AnswerPart> parts = [.. LanguageFrame(extracts[0].Passage)];
        parts.AddRange(extracts.SelectMany((extract, index) => ValidityFrames(extract.Passage)
            .Concat(extract.Pieces.Select(piece => Quote(extract.Passage, piece, index + 1)))));
        if (extracts.All(extract => extract.Passage.Validity.IsPast(today)))
        {
            parts.Add(new AnswerPart.Frame(Phrase("answer-past-now")) { Role = FrameRole.Closing });
        }

        if (!isWhole)
        {
            parts.Add(new AnswerPart.Frame(Phrase("answer-part-missing")) { Role = FrameRole.Closing });
        }

        return new Reply.Answer(
            parts, [.. extracts.Select(Cite)], reading.Confidence, Suggestions.For(extracts, language, content))
        {
            Text = PlainText(parts),
            Language = language,
            Evidence = Evidence(reading, decision),
        };
    }

    /// <summary>That a model, asked to word an answer, found that it is none: the sections are named, and the staff are offered.</summary>
    public Reply NotInPassages(Reply.Answer decided, IReadOnlyList<string> nearest) => new Reply.Escalate(EscalationReason.NotInContent, TopicOf(decided))
    {
        Text = Phrase(nearest.Count > 0 ? "escalate-nearest" : "escalate-not-in-content"),
        Language = language,
        Nearest = nearest,
        Evidence = decided.Evidence with { Decision = $"{decided.Evidence.Decision}; the model that was to word it says that the passages do not answer" },
    };

    /// <summary>What was not answered, with the sections that other words for the question find; <see langword="null"/> when they find none more.</summary>
    public Reply? Near(Reply decided, IReadOnlyList<string> found)
    {
        IReadOnlyList<string> before = (decided as Reply.Escalate)?.Nearest ?? [];
        IReadOnlyList<string> nearest = [.. found.Concat(before).Distinct(StringComparer.Ordinal).Take(MostNearest)];
        return nearest.SequenceEqual(before) ? null : new Reply.Escalate(EscalationReason.NotInContent, (decided as Reply.Escalate)?.Topic)
        {
            Text = Phrase("escalate-nearest"),
            Language = language,
            Nearest = nearest,
            Evidence = decided.Evidence with { Decision = $"{decided.Evidence.Decision}; nearest by the words of a model" },
        };
    }

    /// <summary>What a model has worded of an answer that was decided before, and was checked. What stands around it stays.</summary>
    /// <param name="quoted">The answer as it was decided.</param>
    /// <param name="worded">The sentences, whose numbers are those of <paramref name="standing"/>.</param>
    /// <param name="standing">What they stand on, in the order of the numbers; never empty.</param>
    /// <param name="decision">What is to be added to the reason.</param>
    public Reply.Answer Worded(
        Reply.Answer quoted, IReadOnlyList<AnswerPart.Worded> worded, IReadOnlyList<(Passage Passage, IReadOnlyList<TextSpan> Quotes)> standing, string decision)
    {
        var frames = quoted.Parts.OfType<AnswerPart.Frame>().ToLookup(frame => frame.Role);
        List<AnswerPart> parts = [.. frames[FrameRole.Condition].Distinct(), .. worded];
        var from = standing[0].Passage.Page.Language;
        if (from != language)
        {
            parts.Add(new AnswerPart.Frame(Phrase("answer-translated", ("language", LanguageName(from)))) { Role = FrameRole.OtherLanguage });
        }

        parts.AddRange(frames[FrameRole.Closing]);
        return quoted with
        {
            Parts = parts,
            Citations = [.. standing.Select((one, index) => Cite(one.Passage, index + 1, one.Quotes))],
            Text = PlainText(parts),
            Evidence = quoted.Evidence with { Decision = $"{quoted.Evidence.Decision}; {decision}" },
            Receipt = null,
        };
    }

    private IEnumerable<AnswerPart> LanguageFrame(Passage passage)
    {
        if (passage.Page.Language != language)
        {
            yield return new AnswerPart.Frame(Phrase("answer-other-language", ("language", LanguageName(passage.Page.Language)))) { Role = FrameRole.OtherLanguage };
        }
    }

    private string LanguageName(LanguageTag named) =>
        content.Knowledge.Dialogue.Replies.ContainsKey($"language-{named}") ? Phrase($"language-{named}") : named.Value;

    private IEnumerable<AnswerPart> ValidityFrames(Passage passage)
    {
        if (passage.Validity is { Until: { } until } && passage.Validity.IsPast(today))
        {
            yield return new AnswerPart.Frame(Phrase("answer-past", ("date", Day(until)))) { Role = FrameRole.Condition };
        }

        if (passage.Validity.AppliesTo is { Length: > 0 } whom)
        {
            yield return new AnswerPart.Frame(Phrase("answer-applies-to", ("whom", whom))) { Role = FrameRole.Condition };
        }
    }

    private static AnswerPart Quote(Passage passage, ExtractPiece piece, int citation) => piece.Block switch
    {
        PassageBlock.List list =>
            new AnswerPart.List([.. piece.Units.Select(unit => unit.Of(passage.Text))], list.IsOrdered, citation, passage.Page.Language),
        PassageBlock.Table =>
            new AnswerPart.List([.. piece.Units.Select(unit => unit.Of(passage.Text))], false, citation, passage.Page.Language),
        _ => new AnswerPart.Paragraph(string.Join(' ', piece.Units.Select(unit => unit.Of(passage.Text))), citation, passage.Page.Language),
    };

    private Citation Cite(Extract extract, int index) => Cite(extract.Passage, index + 1, [.. extract.Pieces.SelectMany(piece => piece.Units)]);

    private Citation Cite(Passage passage, int number, IReadOnlyList<TextSpan> quotes) => new(
        number,
        passage.Id,
        passage.Revision,
        passage.Page.Id,
        passage.Page.Revision,
        TitleOf(passage),
        passage.Page.Language,
        passage.Source,
        quotes);

    // What was never published is cited as what it is: an answer of the office, and its day.
    private string TitleOf(Passage passage)
    {
        var title = passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] != passage.Page.Title
            ? $"{passage.Page.Title}: {passage.HeadingPath[^1]}"
            : passage.Page.Title;
        return passage is { Source: null, Page.AnsweredOn: { } day }
            ? $"{title} ({Phrase("answered-by-office", ("date", Day(day)))})"
            : title;
    }

    private static string PlainText(IReadOnlyList<AnswerPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            text.Append(part switch
            {
                AnswerPart.Frame frame => frame.Text,
                AnswerPart.Paragraph paragraph => $"{paragraph.Text} [{paragraph.Citation}]",
                AnswerPart.List list => ListText(list),
                AnswerPart.Worded worded => WordedText.Plain(worded),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string ListText(AnswerPart.List list) => string.Join(
        '\n',
        list.Items.Select((item, index) => list.IsOrdered ? $"{index + 1}. {item}" : $"- {item}")) + $" [{list.Citation}]";

    private string? TopicOf(Reply.Answer answer) =>
        content.Knowledge.Pages.FirstOrDefault(page => page.Id == answer.Citations[0].Page)?.Topic;

    private string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language.Value));

    private string Phrase(string name, params (string Name, string Value)[] values)
    {
        var text = content.Knowledge.Dialogue.Reply(name, language)
            .Replace("{university}", options.University, StringComparison.Ordinal)
            .Replace("{office}", options.Office, StringComparison.Ordinal);
        return values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
    }

    private Evidence Evidence(Interpretation? reading, string decision) => new(
        content.Knowledge.Revision,
        reading?.Question.Describe() ?? "",
        [.. (reading?.Ranked ?? []).Take(CandidatesKept).Select(Candidate)],
        decision);

    private static Candidate Candidate(RankedPassage ranked) => new(
        ranked.Read.Passage.Id,
        ranked.Score,
        Enum.GetValues<RankingFeature>().ToDictionary(feature => feature.ToString(), feature => ranked[feature]));
}
