using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>Replies as the assistant would give them.</summary>
internal static class SomeReplies
{
    public static Evidence Evidence { get; } = new(
        "0123456789abcdef",
        "visa renewal",
        [new Candidate(new PassageId("visa#renewal"), 1.5, new Dictionary<string, double> { ["bm25"] = 2.5 })],
        "The best passage does not name a date.");

    public static Reply.Answer Answer(string text, params Citation[] citations) => Answer([new AnswerPart.Paragraph(text, 1, LanguageTag.English)], citations);

    public static Reply.Answer Answer(IReadOnlyList<AnswerPart> parts, params Citation[] citations) =>
        new(parts, citations.Length == 0 ? [Citation()] : citations, 0.9, ["What does it cost?"])
        {
            Text = "as plain text",
            Language = LanguageTag.English,
            Evidence = Evidence,
        };

    public static Citation Citation(
        int number = 1, string? source = "https://office.example/en/visa", string title = "Visa: Renewal", params TextSpan[] quotes) => new(
            number,
            FakeKnowledge.PassageId,
            FakeKnowledge.PassageRevision,
            FakeKnowledge.PageId,
            "page-revision",
            title,
            LanguageTag.English,
            source is null ? null : new Uri(source),
            quotes.Length == 0 ? [new TextSpan(0, 10)] : quotes);

    public static Reply.Escalate Escalate(
        EscalationReason reason = EscalationReason.NotInContent, string? topic = "visa", string text = "The pages do not say. I can pass it on.", string language = "en") =>
        new(reason, topic) { Text = text, Language = LanguageTag.Parse(language), Evidence = Evidence };

    public static Reply.Chat Chat(string kind, string text) =>
        new(kind) { Text = text, Language = LanguageTag.English, Evidence = Evidence };

    public static Reply.Clarify Clarify(params string[] options) =>
        new(options) { Text = "Which one do you mean?", Language = LanguageTag.English, Evidence = Evidence };

    public static Reply.Decline Decline(string text) =>
        new() { Text = text, Language = LanguageTag.English, Evidence = Evidence };
}
