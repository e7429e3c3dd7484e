using IntlAssistant.Answering.Generation.Prompts;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation.Understanding;

/// <summary>Has a model put a question that found no answer into words that can be searched for, and asks again.</summary>
/// <remarks>
/// The same decision is taken on the new words. It answers only when they are known to mean what the visitor's own words mean; else what
/// was found is named to the visitor, who may choose it.
/// </remarks>
/// <param name="assistant">What decides.</param>
/// <param name="writer">The model.</param>
internal sealed class QuestionWriter(Assistant assistant, ModelWriter writer)
{
    /// <summary>How many earlier messages a question may lean on.</summary>
    public const int Reach = FollowUp.Reach;

    private const int MostTokens = 150;
    private const int LongestQuestion = 500;

    /// <summary>Whether other words may find what the visitor's did not: in another language than the pages', or after an earlier message.</summary>
    public bool MayHelp(Question question, Reply decided) => decided switch
    {
        Reply.Escalate { Reason: EscalationReason.NotInContent } =>
            (decided.Language != PagesLanguage() || question.History.Count > 0) && !IsRejection(question),

        // What is nobody's here is known well in the languages that the assistant speaks.
        Reply.Decline { Evidence.Candidates.Count: > 0 } => !assistant.Reading.Knowledge.Dialogue.Languages.Contains(decided.Language),
        _ => false,
    };

    /// <summary>Asks again in other words.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="said">The same without what tells who asks.</param>
    /// <param name="decided">What was decided on the visitor's own words.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <returns>What is decided now, and the words when they made it so.</returns>
    public async Task<(Reply Reply, string? Rewritten)> AskAgainAsync(Question question, Question said, Reply decided, CancellationToken cancellationToken)
    {
        var language = PagesLanguage();
        var prompt = QuestionPrompt.Write(said, language);
        var output = await writer.WriteAsync(prompt.Rules, prompt.Material, ModelCall.Question, said.Visitor, MostTokens, cancellationToken).ConfigureAwait(false);
        var rewritten = ModelOutput.Clean(output);
        if (rewritten.Length is 0 or > LongestQuestion || rewritten.Contains('\n', StringComparison.Ordinal))
        {
            return (decided, null);
        }

        var again = await assistant
            .ReplyAsync(question with { Text = rewritten, Locale = language, ReplyIn = decided.Language }, cancellationToken).ConfigureAwait(false);
        var isSame = new RewriteCheck(assistant.Reading).MeansTheSame(question, rewritten, language);
        return isSame && again is Reply.Answer ? (Noted(again, "asked in the words of a model that mean the same"), rewritten)
            : Nearest(decided, again) is { } named ? (named, rewritten)
            : (decided, null);
    }

    // What the new words find is named: the visitor knows best whether it is what he meant.
    private Reply? Nearest(Reply decided, Reply again)
    {
        var names = again switch
        {
            Reply.Answer answer => answer.Citations.Select(citation => Name(citation.Passage, decided.Language)).OfType<string>(),
            Reply.Escalate escalate => escalate.Nearest,
            Reply.Clarify clarify => clarify.Options,
            _ => [],
        };
        return new ReplyWriter(assistant.Reading, assistant.Options, decided.Language, assistant.Today)
            .Near(decided, [.. names.Distinct(StringComparer.Ordinal)]);
    }

    private string? Name(Knowledge.Passages.PassageId id, LanguageTag language) =>
        assistant.Passages.GetValueOrDefault(id) is { } passage ? Reading.SectionName.Of(assistant.Reading.Read(passage), language) : null;

    private static Reply Noted(Reply reply, string note) =>
        reply with { Evidence = reply.Evidence with { Decision = $"{reply.Evidence.Decision}; {note}" } };

    // "That is not it" asks for nothing in other words.
    private bool IsRejection(Question question) => new MessageReader(assistant.Reading, assistant.Options).Read(question).Dialogue.Rejects;

    // The language that most pages are written in.
    private LanguageTag PagesLanguage() => assistant.Reading.Knowledge.Pages
        .CountBy(page => page.Language).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault(LanguageTag.English);
}
