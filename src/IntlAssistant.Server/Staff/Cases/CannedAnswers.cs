using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.ReadyTexts;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>The texts that staff write often, filled in for a case.</summary>
internal sealed class CannedAnswers(ReadyTextStore texts, Placeholders placeholders, CaseWords words)
{
    /// <summary>Those in the visitor's language first, then the others; each with its title.</summary>
    public async Task<IReadOnlyList<(string Title, string Text)>> ForAsync(CaseFile file, StaffUi ui, CancellationToken cancellationToken)
    {
        var spoken = file.Case.Language?.Split('-')[0];
        return [.. (await texts.CurrentAsync(cancellationToken)).Texts
            .OrderBy(text => text.Language == spoken ? 0 : text.Language is null ? 1 : 2)
            .Select(text => (Title(text), placeholders.Fill(
                text, file.Conversation.UserName, ui.Member?.Account.Name ?? "", file.Case.Id.Value, ui.OfficeName)))];
    }

    private string Title(ReadyText text) => text.Language is { } language ? $"{text.Title} · {words.Language(language)}" : text.Title;
}
