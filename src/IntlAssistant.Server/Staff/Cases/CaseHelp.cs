using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Answering.Generation.StaffHelp;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What a model can do for whoever works on a case; nothing where none is set.</summary>
/// <param name="model">The model's help; <see langword="null"/> where no model is set.</param>
/// <param name="passages">Finds what may answer.</param>
internal sealed partial class CaseHelp(ModelForStaff? model, PassageFinder passages)
{
    /// <summary>Whether there is a model.</summary>
    public bool IsThere => model is not null;

    /// <summary>A suggested reply to the visitor's last message that is a question, in his language; <see langword="null"/> when there is none to reply to.</summary>
    public async Task<SuggestedReply?> SuggestAsync(CaseFile file, CancellationToken cancellationToken) =>
        LastAsked(file) is { } asked
            ? await Model.SuggestAsync(asked, passages.Find(asked, file.Case.Language), LanguageOf(file), cancellationToken)
            : null;

    /// <summary>The conversation in three lines.</summary>
    public Task<IReadOnlyList<string>> SummariseAsync(CaseFile file, LanguageTag reader, CancellationToken cancellationToken) =>
        Model.SummariseAsync([.. file.Talk.Entries.OfType<TalkEntry.Said>().Select(Line).Where(line => line.Text.Length > 0)], reader, cancellationToken);

    /// <summary>A text in another language.</summary>
    public Task<string> TranslateAsync(string text, LanguageTag language, CancellationToken cancellationToken) =>
        Model.TranslateAsync(text, language, cancellationToken);

    /// <summary>The words of a visitor's message; <see langword="null"/> when the case has no such message.</summary>
    public static string? WordsOf(CaseFile file, string? activityId) => file.Talk.Entries.OfType<TalkEntry.Said>()
        .FirstOrDefault(said => said.ActivityId == activityId && said.Origin == ActivityOrigin.Visitor)?.Words;

    /// <summary>The language that the visitor writes.</summary>
    public static LanguageTag LanguageOf(CaseFile file) => LanguageTag.TryParse(file.Case.Language, out var language) ? language : LanguageTag.English;

    private ModelForStaff Model => model ?? throw new InvalidOperationException("No model is set, so nothing can be asked of it.");

    private static string? LastAsked(CaseFile file)
    {
        var words = file.Talk.Entries.OfType<TalkEntry.Said>()
            .Where(said => said.Origin == ActivityOrigin.Visitor && !string.IsNullOrWhiteSpace(said.Words)).Select(said => said.Words!).ToList();

        // "Yes, pass it on" and "thank you" come after the question: the longest of the last few is it.
        return words.TakeLast(4).MaxBy(text => text.Length);
    }

    private static TalkLine Line(TalkEntry.Said said) => new(
        said.Origin switch { ActivityOrigin.Visitor => TalkSpeaker.Visitor, ActivityOrigin.Staff => TalkSpeaker.Staff, _ => TalkSpeaker.Assistant },
        said.Words ?? WebUtility.HtmlDecode(Tags().Replace(said.Html ?? "", " ")).Trim());

    // The HTML is the server's own, of a few plain tags.
    [GeneratedRegex("<[^>]{1,2000}>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Tags();
}
