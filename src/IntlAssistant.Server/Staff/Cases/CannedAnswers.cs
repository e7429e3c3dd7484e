using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.ReadyTexts;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>The texts that staff write often, filled in for a case.</summary>
internal sealed class CannedAnswers(ReadyTextStore texts, Placeholders placeholders, CaseWords words)
{
    /// <summary>Those in the visitor's language first, then those for every language, in the reader's and in English; each with its title and language.</summary>
    public async Task<IReadOnlyList<(string Title, string? Language, string Text)>> ForAsync(CaseFile file, StaffUi ui, CancellationToken cancellationToken)
    {
        string?[] languages = [file.Case.Language?.Split('-')[0], null, ui.Language.Tag.Value, LanguageTag.English.Value];
        return [.. (await texts.CurrentAsync(cancellationToken)).Texts
            .Where(text => languages.Contains(text.Language))
            .OrderBy(text => Array.IndexOf(languages, text.Language))
            .Select(text => (text.Title, text.Language is { } language ? words.Language(language) : null, placeholders.Fill(
                text, file.Conversation.UserName, ui.Member?.Account.Name ?? "", file.Case.Id.Value, ui.OfficeName)))];
    }
}
