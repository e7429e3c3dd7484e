using IntlAssistant.Answering.Generation.Prompts;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Generation.StaffHelp;

/// <summary>Helps a member of staff with a conversation: what might be replied, what it is about, what was said in another language. Nothing of it is sent by itself.</summary>
/// <remarks>What tells who somebody is does not go to the model. Safe to use from many threads.</remarks>
/// <param name="knowledge">The office's content.</param>
/// <param name="model">The model.</param>
/// <param name="verifier">Checks a suggestion against the content.</param>
/// <param name="answering">The office's name.</param>
/// <param name="options">How the model is used.</param>
/// <param name="time">The clock.</param>
public sealed class ModelForStaff(
    IKnowledge knowledge, IChatClient model, IReplyVerifier verifier, AnsweringOptions answering, GenerationOptions options, TimeProvider time)
{
    private const int SummaryLines = 3;
    private const int MostLines = 40;
    private const int LongestText = 8_000;
    private const int MostPassages = 5;

    private readonly ModelWriter writer = new(model, options);
    private readonly Strangers strangers = new(knowledge);

    /// <summary>A reply to a visitor's message from passages: only sentences that these hold.</summary>
    /// <param name="message">The visitor's message.</param>
    /// <param name="passages">What may answer it, best first.</param>
    /// <param name="language">The visitor's language.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <exception cref="OperationCanceledException">It was stopped, or the model took too long.</exception>
    public async Task<SuggestedReply> SuggestAsync(string message, IReadOnlyList<Passage> passages, LanguageTag language, CancellationToken cancellationToken)
    {
        List<Passage> shown = [.. passages.Where(passage => passage.Text.Length > 0).Take(MostPassages)];
        if (shown.Count == 0)
        {
            return new SuggestedReply("", [], 0);
        }

        var said = PersonalData.Strip(Cut(message), strangers.Anybody()).Text;
        var prompt = AnswerPrompt.Write(new Question(said), shown, 1, language, answering, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var output = await RunAsync(
            token => writer.WriteAsync(prompt.Rules, prompt.Material, ModelCall.Staff, null, options.MaxOutputTokens, token), cancellationToken).ConfigureAwait(false);
        var text = ModelOutput.Clean(output);
        if (ModelOutput.SaysNotInPassages(text))
        {
            return new SuggestedReply("", [], 0);
        }

        var verdict = verifier.Verify(new DraftReply(text, language, shown) { Question = said, Rules = prompt.Rules }, knowledge.Current);
        var parts = WordedParts.Of(text, verdict.Kept);
        var cited = parts.SelectMany(part => part.Sentences).SelectMany(sentence => sentence.Citations).Distinct().Order();
        return new SuggestedReply(
            string.Join("\n\n", parts.Select(part => WordedText.Write(part, words => words, _ => ""))),
            [.. cited.Select(number => shown[number - 1])],
            verdict.Removed.Count());
    }

    /// <summary>A conversation in three lines at most.</summary>
    /// <param name="talk">What was said, oldest first.</param>
    /// <param name="language">The language of whoever reads it.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <exception cref="OperationCanceledException">It was stopped, or the model took too long.</exception>
    public async Task<IReadOnlyList<string>> SummariseAsync(IReadOnlyList<TalkLine> talk, LanguageTag language, CancellationToken cancellationToken)
    {
        var anybody = strangers.Anybody();
        var material = StaffPrompts.Talk(talk.TakeLast(MostLines).Select(line => line with { Text = PersonalData.Strip(Cut(line.Text), anybody).Text }));
        var output = await RunAsync(
            token => writer.WriteAsync(StaffPrompts.Summary(language), material, ModelCall.Staff, null, options.MaxOutputTokens, token), cancellationToken).ConfigureAwait(false);
        return [.. ModelOutput.Clean(output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.TrimStart('-', '*', '•', ' ')).Where(line => line.Length > 0 && !Addresses.AreAdded(line, material)).Take(SummaryLines)];
    }

    /// <summary>A text in another language; empty when the model wrote none, or put in a link or an address that the text does not have.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language to translate into.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <exception cref="OperationCanceledException">It was stopped, or the model took too long.</exception>
    public async Task<string> TranslateAsync(string text, LanguageTag language, CancellationToken cancellationToken)
    {
        var hidden = HiddenPersons.In(Cut(text), strangers.Anybody());
        var material = PromptText.Block(hidden.Text);
        if (material.Length == 0)
        {
            return "";
        }

        var output = await RunAsync(
            token => writer.WriteAsync(
                StaffPrompts.Translation(language), $"<material>\n{material}\n</material>", ModelCall.Staff, null, options.MaxOutputTokens * 2, token),
            cancellationToken).ConfigureAwait(false);
        var translated = hidden.Restore(ModelOutput.Clean(output).Replace("<material>", "", StringComparison.Ordinal).Replace("</material>", "", StringComparison.Ordinal).Trim());
        return Addresses.AreAdded(translated, text) ? "" : translated;
    }

    private async Task<string> RunAsync(Func<CancellationToken, Task<string>> write, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        return await write(either.Token).ConfigureAwait(false);
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
